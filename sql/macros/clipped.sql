CREATE OR REPLACE MACRO clipped(number, low, high) AS
CASE WHEN number < low THEN low WHEN number > high THEN high ELSE number END;
COMMENT ON MACRO clipped IS 'A number cut to low..high; NULL stays NULL (greatest and least would pass over it).';
