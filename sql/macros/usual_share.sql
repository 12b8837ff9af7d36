CREATE OR REPLACE MACRO usual_share(share, judged) AS
(sum(share * judged) + 1.0 / 3) / (sum(judged) + 1);
COMMENT ON MACRO usual_share IS 'An aggregate: the share over all groups together, with one judged more that is a third each, so that no group is taken to be without a class. share: of one class in a group, judged: what it is a share of.';
