CREATE OR REPLACE MACRO nearby_share(hits, judged, usual, all_judged) AS
-- In whole percent points: periods that are alike are then corrected once for all of them.
greatest(usual / 10, usual + round(
    (hits - judged * (usual * (all_judged + 1) - 1.0 / 3) / all_judged) / (judged + 5), 2
));
COMMENT ON MACRO nearby_share IS 'What is usual around one period: the share over all (usual, a usual_share of all_judged) moved by how far the hits among those judged in the nine periods about it differ from that, in whole percent points; five judged more hold few of them back. Where the nine are all there are, it is what is usual.';
