CREATE OR REPLACE MACRO strays(mean, squares, products, sizes) AS
squares - 2 * mean * products + mean * mean * sizes;
COMMENT ON MACRO strays IS 'Sum over clusters of the squared distance of their totals from what their size would give at the mean. squares, products, sizes: as for mean_margin.';
