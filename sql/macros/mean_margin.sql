CREATE OR REPLACE MACRO mean_margin(
    mean, n, clusters, squares, products, sizes, usual := NULL, freedom := 0
) AS
CASE
    WHEN clusters >= 2 AND usual > 1e-12 AND (
            clusters < 10 OR strays(mean, squares, products, sizes) < usual * (clusters - 1)
        )
        THEN t_quantile(least(freedom, 18 + 2 * clusters) + clusters - 1)
        * sqrt(
            (least(freedom, 18 + 2 * clusters) * usual + strays(mean, squares, products, sizes))
            * clusters / (least(freedom, 18 + 2 * clusters) + clusters - 1)
        ) / n
    WHEN strays(mean, squares, products, sizes) > 1e-12 * n * n
        THEN t_quantile(clusters - 1)
        * sqrt(strays(mean, squares, products, sizes) * clusters / nullif(clusters - 1, 0)) / n
END;
COMMENT ON MACRO mean_margin IS 'Half width of the 95 % interval of a mean over n clustered units (linearised variance between clusters, Student''s t; Cochran 1977). squares, products, sizes: sums over the clusters of the squared totals, of total times size and of squared sizes. usual: the variance of a cluster in the rest of the series, known with freedom degrees of freedom. The variance is moderated by it (Smyth 2004), which counts as up to 20 degrees and twice those of the row: where what matters is rare, clusters without it agree by luck, their own spread tells a third of what it would of a normal distribution, and an interval from it alone would be too narrow. Ten clusters and more that differ more than usual are taken as they are. NULL for one cluster, and where all agree and nothing is usual: no spread was seen, which is not to say that there is none.';
