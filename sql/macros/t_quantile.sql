CREATE OR REPLACE MACRO t_quantile(freedom) AS
CASE
    WHEN freedom IS NULL OR freedom < 1 THEN NULL
    WHEN freedom = 1 THEN 12.706204736
    WHEN freedom = 2 THEN 4.302652730
    -- Divided step by step: the fourth power of 60,000 stories is beyond a BIGINT.
    ELSE 1.959963985
        + (2.372270991 + (2.822498618 + (2.555852438 + 1.589535 / freedom) / freedom) / freedom)
        / freedom
END;
COMMENT ON MACRO t_quantile IS '97.5 % quantile of Student''s t, by the Cornish-Fisher expansion (Abramowitz and Stegun 26.7.5); right to three digits from 3 degrees of freedom on, exact at 1 and 2.';
