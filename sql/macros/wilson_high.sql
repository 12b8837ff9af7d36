CREATE OR REPLACE MACRO wilson_high(share, n) AS
clipped(
    (share + 1.920729410347062 / n + 1.959963984540054
        * sqrt(clipped(share * (1 - share), 0, 1) / n + 0.960364705173531 / (n * n)))
    / (1 + 3.841458820694124 / n),
    0.0, 1.0
);
COMMENT ON MACRO wilson_high IS 'Upper end of the 95 % Wilson score interval of a share seen in n units.';
