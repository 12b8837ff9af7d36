CREATE OR REPLACE MACRO series_margin(mean, n, clusters, squares, products, sizes, series) AS
mean_margin(
    mean, n, clusters, squares, products, sizes,
    usual := (
        sum(strays(mean, squares, products, sizes)) OVER (PARTITION BY series)
        - strays(mean, squares, products, sizes)
    ) / nullif(sum(clusters - 1) OVER (PARTITION BY series) - (clusters - 1), 0),
    freedom := sum(clusters - 1) OVER (PARTITION BY series) - (clusters - 1)
);
COMMENT ON MACRO series_margin IS 'The margin of one row of a series by mean_margin, with the variance that is usual in its other rows: a window over the rows at hand.';
