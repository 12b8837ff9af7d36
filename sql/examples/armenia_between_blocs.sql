-- How much of the news names Armenia, the other CSTO states and the EU, month by month?
-- CSTO:members counts every state that was a member on the day of the article, Armenia included.
SELECT period, actor, mentioning, articles, share, share_low, share_high, complete
FROM coverage(actors := ['ARM', 'CSTO:members', 'EU'], bin := 'month')
ORDER BY period DESC, actor
LIMIT 60;
