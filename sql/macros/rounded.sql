CREATE OR REPLACE MACRO rounded(number) AS round(number + 1.3e-13, 9) + 0.0;
COMMENT ON MACRO rounded IS 'A number to 9 decimals, the same on every machine: the order in which threads add changes the sixteenth digit, so that a number halfway between two roundings is first moved off that point.';
