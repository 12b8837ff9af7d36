-- What changed, beyond what chance and coming and going outlets explain?
SELECT period, actor, observed, round(expected, 1) AS expected, round(ratio, 2) AS ratio, naming_outlets AS outlets, naming_days AS days, round(q_value, 2) AS q_value, tested
FROM changes()
WHERE q_value < 0.2
ORDER BY period DESC, q_value, actor
LIMIT 50;
