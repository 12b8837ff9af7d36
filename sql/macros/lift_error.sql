CREATE OR REPLACE MACRO lift_error(together, expected, own, shared, margins) AS
sqrt(greatest(0,
    own / nullif(together * together, 0)
    - 2 * shared / nullif(together * expected, 0)
    + margins / nullif(expected * expected, 0)
));
COMMENT ON MACRO lift_error IS 'Standard error of ln(together / expected) by the delta method, stories being drawn within outlets. With n stories of an outlet, shares p and q of them naming the one and the other, t of them both: own is the sum over outlets of n t (1 - t), shared of n t (q (1 - p) + p (1 - q)), margins of n (q q p (1 - p) + p p q (1 - q) + 2 p q (t - p q)). Of one outlet that is 1/together - 1/named_a - 1/named_b + 2 lift/n - 1/n, and the root of it.';
