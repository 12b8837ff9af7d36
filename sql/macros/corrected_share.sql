CREATE OR REPLACE MACRO corrected_share(class, negative, positive) AS
(
    SELECT clipped(sum(c.inverse * CASE c.counted
        WHEN 'negative' THEN negative
        WHEN 'positive' THEN positive
        ELSE 1 - negative - positive
    END), 0, 1)
    FROM corrections AS c
    WHERE c.task = 'tone' AND c.true_class = class
);
COMMENT ON MACRO corrected_share IS 'Share of the sentences that truly are of a class, from the shares counted as negative and positive: adjusted count by the inverse of the error matrix (Forman 2008), cut to 0..1; NULL where the corpus holds no error rates.';
