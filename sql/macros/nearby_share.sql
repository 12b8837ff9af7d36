CREATE OR REPLACE MACRO nearby_share(hits, judged, usual, all_judged) AS
usual + (hits - judged * (usual * (all_judged + 1) - 1.0 / 3) / all_judged) / (judged + 5);
COMMENT ON MACRO nearby_share IS 'What is usual around one period: the share over all (usual, a usual_share of all_judged) moved by how far the hits among those judged in the nine periods about it differ from that; five judged more hold few of them back. Where the nine are all there are, it is what is usual.';
