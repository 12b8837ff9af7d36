CREATE OR REPLACE MACRO mean_margin(mean, n, clusters, squares, products, sizes) AS
t_quantile(clusters - 1)
* sqrt(
    greatest(squares - 2 * mean * products + mean * mean * sizes, 0)
    * clusters / nullif(clusters - 1, 0)
) / n;
COMMENT ON MACRO mean_margin IS 'Half width of the 95 % interval of a mean over n clustered units (linearised variance between clusters, Student''s t; Cochran 1977). squares, products, sizes: sums over the clusters of the squared totals, of total times size and of squared sizes. NULL for one cluster.';
