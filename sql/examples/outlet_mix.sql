-- Is the rise or fall of Russia's coverage real, or made by outlets that come and go?
SELECT r.period, r.share AS as_counted, f.share AS fixed_mix, p.share AS panel, r.articles
FROM coverage(actors := ['RUS'], bin := 'month') AS r
JOIN coverage_fixed_mix(actors := ['RUS'], bin := 'month') AS f ON f.period = r.period
JOIN coverage_panel(actors := ['RUS'], bin := 'month') AS p ON p.period = r.period
WHERE r.complete
ORDER BY r.period DESC
LIMIT 60;
