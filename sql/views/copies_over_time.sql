CREATE OR REPLACE VIEW copies_over_time AS
SELECT c.period, c.articles, c.stories, c.copies, c.most, c.complete
FROM copies(bin := 'week') AS c
ORDER BY c.period;
COMMENT ON VIEW copies_over_time IS 'What the macro copies tells of the whole corpus week by week (UTC, from Monday): articles published, stories that began, and copies, how many articles these stories have on average, whenever they appeared (most: the largest of them). copies is empty where no story began. Articles without a date to the day are left out.';
