-- In whose stories is the news worst, and does the tone toward them follow it?
SELECT
    v.actor,
    v.scored AS stories,
    v.balance,
    v.balance_low,
    v.balance_high,
    v.tone,
    v.tone_low,
    v.tone_high
FROM valence_beside_tone() AS v
WHERE v.scored >= 20
ORDER BY v.balance, v.actor
LIMIT 15;
