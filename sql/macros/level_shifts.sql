CREATE OR REPLACE MACRO level_shifts(
    measure VARCHAR := 'coverage', actors VARCHAR[] := NULL,
    a VARCHAR := NULL, b VARCHAR := NULL,
    since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false, shortest := 3, fewest := 5
) AS TABLE
WITH
-- Only the measure asked for is computed: a condition on it that does not hold lets DuckDB leave
-- the whole branch out, with its tables and their memory.
cells AS (
    SELECT c.actor, c.outlet, c.period, c.mentioning, c.articles, c.complete
    FROM coverage_by_outlet(
        actors := CASE
            WHEN measure = 'coverage' THEN actors
            WHEN measure IN ('tone', 'relation') THEN ['']
            ELSE error('measure must be coverage, tone or relation')
        END,
        since := since, until := until, bin := bin, outlets := outlets, languages := languages,
        unit := unit, about := about
    ) AS c
    WHERE measure = 'coverage' OR measure NOT IN ('tone', 'relation')
),
rates AS (
    SELECT
        c.actor,
        c.outlet,
        sum(c.mentioning) / nullif(sum(c.articles), 0)::DOUBLE AS share
    FROM cells AS c
    WHERE c.complete
    GROUP BY c.actor, c.outlet
),
-- How many would name the actor if each outlet always did as it does over the whole of these dates.
shares AS (
    SELECT
        c.actor,
        c.period,
        sum(c.mentioning)::DOUBLE AS mentioning,
        sum(c.articles * r.share) AS expected,
        sum(sum(c.mentioning)) OVER (PARTITION BY c.actor)
            / sum(sum(c.articles)) OVER (PARTITION BY c.actor)::DOUBLE AS share
    FROM cells AS c
    JOIN rates AS r ON r.actor = c.actor AND r.outlet = c.outlet
    WHERE c.complete AND c.articles > 0
    GROUP BY c.actor, c.period
),
tones AS (
    SELECT t.actor, t.period, t.stories, t.tone, t.expected, t.units, t.spread
    FROM tone_levels(
        actors := CASE WHEN measure = 'tone' THEN actors ELSE [''] END,
        since := since, until := until, bin := bin, outlets := outlets, languages := languages,
        unit := unit, about := about
    ) AS t
    JOIN periods_in(since := since, until := until, bin := bin) AS p
        ON p.period = t.period AND p.complete
    WHERE measure = 'tone'
),
relations AS (
    SELECT r.actor, r.partner, r.period, r.stories, r.relation, r.expected, r.units, r.spread
    FROM relation_levels(
        CASE WHEN measure = 'relation' THEN a ELSE '' END, b,
        since := since, until := until, bin := bin, outlets := outlets, languages := languages,
        unit := unit, actors := actors
    ) AS r
    JOIN periods_in(since := since, until := until, bin := bin) AS p
        ON p.period = r.period AND p.complete
    WHERE measure = 'relation'
),
-- How far each period lies from what its outlets would give, around the mean of all.
levels AS (
    SELECT
        t.actor, NULL::VARCHAR AS partner, t.period, t.stories, t.units, t.spread,
        t.tone - t.expected + sum(t.stories * t.tone) OVER every / sum(t.stories) OVER every
            AS level
    FROM tones AS t
    WINDOW every AS (PARTITION BY t.actor)
    UNION ALL
    SELECT
        r.actor, r.partner, r.period, r.stories, r.units, r.spread,
        r.relation - r.expected + sum(r.stories * r.relation) OVER every
            / sum(r.stories) OVER every
    FROM relations AS r
    WINDOW every AS (PARTITION BY r.actor, r.partner)
),
series AS (
    SELECT
        s.actor, NULL::VARCHAR AS partner, s.period, s.expected AS weight,
        s.mentioning * s.share AS total, s.mentioning / s.expected AS level, 1.0::DOUBLE AS least
    FROM shares AS s
    WHERE s.expected > 0
    UNION ALL
    -- Periods differ at least as much as the stories within them make them.
    SELECT
        l.actor, l.partner, l.period, l.stories::DOUBLE, l.stories * l.level, l.level,
        coalesce(
            sum(l.spread) OVER every / nullif(sum(l.units) OVER every - count(*) OVER every, 0), 0
        )
    FROM levels AS l
    WINDOW every AS (PARTITION BY l.actor, l.partner)
),
summed AS (
    SELECT
        s.actor,
        s.partner,
        s.period,
        s.least,
        row_number() OVER whole AS place,
        count(*) OVER all_of AS periods,
        sum(s.weight) OVER whole AS weight_before,
        sum(s.weight * s.weight) OVER whole AS evenness_before,
        sum(s.weight * s.weight) OVER all_of AS evenness,
        sum(s.total) OVER whole AS total_before,
        sum(s.weight * s.level) OVER whole AS level_before,
        sum(s.weight * s.level * s.level) OVER whole AS squares_before,
        sum(s.weight) OVER all_of AS weight,
        sum(s.total) OVER all_of AS total,
        sum(s.weight * s.level) OVER all_of AS level,
        sum(s.weight * s.level * s.level) OVER all_of AS squares,
        lead(s.period) OVER whole_order AS next_period
    FROM series AS s
    WINDOW
        whole AS (
            PARTITION BY s.actor, s.partner ORDER BY s.period
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ),
        whole_order AS (PARTITION BY s.actor, s.partner ORDER BY s.period),
        all_of AS (PARTITION BY s.actor, s.partner)
),
parted AS (
    SELECT
        m.*,
        m.level_before / m.weight_before AS before,
        (m.level - m.level_before) / (m.weight - m.weight_before) AS after,
        m.level / m.weight AS throughout
    FROM summed AS m
    WHERE m.weight > m.weight_before
),
-- What two levels explain more than one does (gain), and what they leave: of counts the deviance
-- of Poisson and Pearson's chi square, which are right where few are expected as well; of means
-- sums of squares.
splits AS (
    SELECT
        m.*,
        CASE
            WHEN measure = 'coverage' THEN 2 * (
                m.level_before * ln(greatest(m.before, 1e-300) / m.throughout)
                + (m.level - m.level_before) * ln(greatest(m.after, 1e-300) / m.throughout)
            )
            ELSE m.level_before * m.before + (m.level - m.level_before) * m.after
                - m.level * m.throughout
        END AS gain,
        CASE
            WHEN measure = 'coverage' THEN coalesce(m.squares_before / nullif(m.before, 0), 0)
                + coalesce((m.squares - m.squares_before) / nullif(m.after, 0), 0) - m.level
            ELSE m.squares - m.level_before * m.before - (m.level - m.level_before) * m.after
        END AS rest
    FROM parted AS m
    WHERE m.place >= shortest AND m.periods - m.place >= shortest
        AND m.weight_before >= fewest AND m.weight - m.weight_before >= fewest
        -- What one period carries is an episode, not a level (effective number, Kish 1965).
        AND power(m.weight_before, 2) >= 2 * m.evenness_before
        AND power(m.weight - m.weight_before, 2) >= 2 * (m.evenness - m.evenness_before)
),
best AS (
    SELECT
        s.actor,
        s.partner,
        max(s.gain) AS gain,
        any_value(s.periods) AS periods,
        min(s.weight_before / s.weight) AS first_cut,
        max(s.weight_before / s.weight) AS last_cut,
        greatest(
            any_value(s.least), arg_max(s.rest, s.gain) / (any_value(s.periods) - 2), 1e-12
        ) AS variance
    FROM splits AS s
    GROUP BY s.actor, s.partner
    -- The likeliest of fewer dates is no finding, whatever its interval.
    HAVING count(*) >= 5
),
-- A t statistic on few periods as the normal deviate of the same probability (Wallace 1959).
deviates AS (
    SELECT
        e.*,
        greatest(
            (8 * (e.periods - 2) + 1) / (8 * (e.periods - 2) + 3.0)
            * sqrt((e.periods - 2) * ln(1 + e.gain / e.variance / (e.periods - 2))),
            1
        ) AS deviate
    FROM best AS e
),
tests AS (
    SELECT
        d.*,
        clipped(
            exp(-d.deviate * d.deviate / 2) / sqrt(2 * pi()) * (
                4 / d.deviate
                + (d.deviate - 1 / d.deviate)
                * ln(d.last_cut * (1 - d.first_cut) / ((1 - d.last_cut) * d.first_cut))
            ),
            0, 1
        ) AS p_value
    FROM deviates AS d
),
chances AS (
    SELECT
        s.*,
        t.p_value,
        exp((s.gain - t.gain) / (2 * t.variance)) AS chance
    FROM splits AS s
    JOIN tests AS t ON t.actor = s.actor AND t.partner IS NOT DISTINCT FROM s.partner
),
ordered AS (
    SELECT
        c.*,
        sum(c.chance) OVER (PARTITION BY c.actor, c.partner) AS chances,
        coalesce(sum(c.chance) OVER (
            PARTITION BY c.actor, c.partner ORDER BY c.chance DESC, c.place
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ), 0) AS likelier
    FROM chances AS c
),
found AS (
    SELECT
        o.actor,
        o.partner,
        arg_max(o.next_period, (o.chance, -o.place)) AS period,
        min(o.next_period) FILTER (o.likelier < 0.95 * o.chances) AS period_low,
        max(o.next_period) FILTER (o.likelier < 0.95 * o.chances) AS period_high,
        arg_max(o.total_before / o.weight_before, (o.chance, -o.place)) AS value_before,
        arg_max(
            (o.total - o.total_before) / (o.weight - o.weight_before), (o.chance, -o.place)
        ) AS value_after,
        any_value(o.p_value) AS p_value,
        any_value(o.periods) AS periods,
        count(*) AS dates_tried
    FROM ordered AS o
    GROUP BY o.actor, o.partner
),
ranked AS (
    SELECT
        f.*,
        count(*) OVER () AS tested,
        row_number() OVER (ORDER BY f.p_value, f.actor, f.partner) AS place
    FROM found AS f
),
-- Series that were asked for by name and are too short to be tested.
asked AS (
    SELECT x.actor, NULL::VARCHAR AS partner
    FROM (SELECT unnest(actors) AS actor) AS x
    WHERE measure <> 'relation'
    UNION ALL
    SELECT a, b
    WHERE measure = 'relation' AND a <> '' AND b <> ''
),
short AS (
    SELECT q.actor, q.partner, count(s.period) AS periods
    FROM asked AS q
    LEFT JOIN series AS s ON s.actor = q.actor AND s.partner IS NOT DISTINCT FROM q.partner
    ANTI JOIN ranked AS r ON r.actor = q.actor AND r.partner IS NOT DISTINCT FROM q.partner
    GROUP BY q.actor, q.partner
),
told AS (
    SELECT
        measure AS measure,
        r.actor,
        r.partner,
        r.period,
        r.period_low,
        r.period_high,
        rounded(r.value_before) AS value_before,
        rounded(r.value_after) AS value_after,
        significant(r.p_value) AS p_value,
        significant(clipped(min(r.p_value * r.tested / r.place) OVER (
            ORDER BY r.place DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ), 0, 1)) AS q_value,
        r.tested,
        r.periods,
        r.dates_tried,
        r.place
    FROM ranked AS r
    UNION ALL BY NAME
    SELECT measure AS measure, h.actor, h.partner, h.periods, 0 AS dates_tried
    FROM short AS h
)
SELECT
    t.measure,
    t.actor,
    t.partner,
    t.period,
    t.period_low,
    t.period_high,
    t.value_before,
    t.value_after,
    t.p_value,
    t.q_value,
    coalesce(t.tested, 0) AS tested,
    t.periods,
    t.dates_tried,
    coalesce(t.q_value <= 0.05, false) AS told
FROM told AS t
ORDER BY t.place NULLS LAST, t.actor, t.partner;
COMMENT ON MACRO TABLE level_shifts IS 'Since when: the period from which on the level of a series is most clearly another than before; one shift a series (narrow since and until to look for more). measure: coverage (share of stories), tone, or relation (of a and b; without b of a with each of the actors, without both of every two of them), each set against what the mix of outlets would give if every outlet did as it does over all of these dates, so that outlets that come and go make no shift. value_before and value_after: the levels on both sides, over all stories of the side; of coverage the overall share times observed over expected, of the others the overall mean plus observed minus expected. p_value: that a series without a shift would show one as clear anywhere (maximally selected statistic, Miller and Siegmund 1982: of coverage the deviance of Poisson counts over their dispersion around both levels, quasi-likelihood, McCullagh and Nelder 1989, which is right for actors that are hardly named as well; of tone and relation weighted least squares; the dispersion is never taken to be less than chance brings: for counts their own, for tone and relation that of the stories within the periods); q_value: Benjamini-Hochberg over the series tested; told: whether it is at most 5 %, as the pages tell a shift, else the date means nothing. period_low to period_high: the smallest set of dates that holds 95 % of the likelihood (Smith 1975). An outlet with articles on one side alone tells nothing of the shift, and the more the mix turns with it the smaller it is told. A slow drift reads as a shift in its middle. dates_tried: periods that could have been found. Left out: partial periods and gaps. Each side holds at least shortest (3) periods and fewest (5) stories, and no period carries a side alone (effective number of periods, Kish 1965, at least 2); a series with fewer than five dates to try is not tested, and has an empty row if it was asked for by name.';
