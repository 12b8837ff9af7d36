CREATE OR REPLACE MACRO spread_of(share, stories, squares, products, sizes) AS
(squares - 2 * share * products + share * share * sizes) * stories / nullif(stories - 1, 0);
COMMENT ON MACRO spread_of IS 'Sum over the stories of their squared distance from what their size would give at a share, made unbiased for the share being their own mean; NULL for one story. squares, products, sizes: as for mean_margin.';
