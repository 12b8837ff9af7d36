CREATE OR REPLACE MACRO effective_n(share, n, squares, products, squares_all) AS
CASE
    WHEN share <= 0 OR share >= 1 OR squares - 2 * share * products + share * share * squares_all <= 0
        THEN n * n / nullif(squares_all, 0)::DOUBLE
    ELSE least(
        n::DOUBLE,
        share * (1 - share) * n * n / (squares - 2 * share * products + share * share * squares_all)
    )
END;
COMMENT ON MACRO effective_n IS 'Units a clustered sample is worth: n over its design effect, the variance of the share between stories against that of independent units (Kish 1965). squares: sum over the stories of the squared number of mentioning articles; products: sum of mentioning articles times articles; squares_all: sum of squared articles. For shares of 0 and 1: n squared over squares_all.';
