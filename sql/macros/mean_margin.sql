CREATE OR REPLACE MACRO mean_margin(mean, n, clusters, squares, products, sizes) AS
CASE
    WHEN squares - 2 * mean * products + mean * mean * sizes > 1e-12 * n * n
        THEN t_quantile(clusters - 1)
        * sqrt(
            (squares - 2 * mean * products + mean * mean * sizes)
            * clusters / nullif(clusters - 1, 0)
        ) / n
END;
COMMENT ON MACRO mean_margin IS 'Half width of the 95 % interval of a mean over n clustered units (linearised variance between clusters, Student''s t; Cochran 1977). squares, products, sizes: sums over the clusters of the squared totals, of total times size and of squared sizes. NULL for one cluster, and where all agree: no spread was seen, which is not to say that there is none.';
