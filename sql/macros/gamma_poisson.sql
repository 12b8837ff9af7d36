CREATE OR REPLACE MACRO gamma_poisson(count, mean, shape) AS
exp(
    lgamma(count + shape) - lgamma(shape) - lgamma(count + 1.0)
    + shape * ln(shape / (shape + mean)) + count * ln(mean / (shape + mean))
);
COMMENT ON MACRO gamma_poisson IS 'Probability of a count under the gamma-Poisson (negative binomial) distribution with the given mean and variance mean + mean * mean / shape.';
