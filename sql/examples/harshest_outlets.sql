-- Which outlets speak how of Russia and the United States?
SELECT outlet, actor, judged, tone, tone_low, tone_high, negative, negative_counted
FROM tone_by_outlet(actors := ['RUS', 'USA'])
WHERE judged >= 5
ORDER BY actor, tone, outlet
LIMIT 50;
