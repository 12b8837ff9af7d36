CREATE OR REPLACE MACRO narrowing(
    one, one_squares, one_products, other, other_squares, other_products, stories, sizes
) AS
least(1, (coalesce(sum(
    spread_of(one, stories, one_squares, one_products, sizes)
    + spread_of(other, stories, other_squares, other_products, sizes)
), 0) + 0.5) / (coalesce(sum(
    (one * (1 - one) + other * (1 - other)) * sizes
) FILTER (stories > 1), 0) + 0.5));
COMMENT ON MACRO narrowing IS 'An aggregate: the variance of the stories'' shares over that of as many single sentences, at most 1; below 1 because the share of a story is a mean of several (the design effect of Kish 1965, taken over both classes and all groups). one and other: shares of the two classes in a group; squares and products: as for mean_margin; sizes: sum of the squared sizes of its stories.';
