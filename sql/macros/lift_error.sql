CREATE OR REPLACE MACRO lift_error(articles, share_a, share_b, together) AS
sqrt(greatest(0,
    sum(together - together * together / articles) / nullif(sum(together) ** 2, 0)
    - 2 * sum(together * (share_a * (1 - share_b) + share_b * (1 - share_a)))
        / nullif(sum(together) * sum(articles * share_a * share_b), 0)
    + sum(articles * share_a * share_b * (
        share_b * (1 - share_a) + share_a * (1 - share_b)
        + 2 * (together / articles - share_a * share_b)
    )) / nullif(sum(articles * share_a * share_b) ** 2, 0)
));
COMMENT ON MACRO lift_error IS 'Standard error of ln(together / expected) by the delta method, stories being drawn within outlets; an aggregate over outlets, of which each has so many articles (stories), shares of them naming the one and the other, and so many naming both. Of one outlet it is the root of 1/together - 1/named_a - 1/named_b + 2 lift/articles - 1/articles.';
