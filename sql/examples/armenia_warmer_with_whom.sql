-- Does the news report cooperation or conflict between Armenia and Russia, Azerbaijan, the EU, the CSTO?
SELECT 'RUS' AS partner, r.* FROM pair_relation('ARM', 'RUS', bin := 'year') AS r
UNION ALL
SELECT 'AZE', r.* FROM pair_relation('ARM', 'AZE', bin := 'year') AS r
UNION ALL
SELECT 'EU', r.* FROM pair_relation('ARM', 'EU', bin := 'year') AS r
UNION ALL
SELECT 'CSTO', r.* FROM pair_relation('ARM', 'CSTO', bin := 'year') AS r
ORDER BY period DESC, partner
LIMIT 100;
