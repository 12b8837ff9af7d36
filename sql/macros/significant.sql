CREATE OR REPLACE MACRO significant(number) AS
CASE
    WHEN number::DOUBLE <= 0 THEN 0.0::DOUBLE
    ELSE round(number::DOUBLE, 6 - ceil(log10(number::DOUBLE))::INTEGER)
END;
COMMENT ON MACRO significant IS 'A positive number to 6 significant digits, for probabilities that may be very small.';
