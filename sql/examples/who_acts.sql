-- Who acts toward whom: the United States toward Russia, or Russia toward the United States?
SELECT period, relation, acting, share, share_low, share_high, deeds, stories
FROM acts('USA', 'RUS', bin := 'month')
WHERE stories > 0
ORDER BY relation, acting, period
LIMIT 100;
