SELECT levenshtein(repeat('a', 200000), repeat('b', 200000))
SELECT damerau_levenshtein(repeat('a', 50000), repeat('b', 50000))
SELECT jaro_winkler_similarity(repeat('ab', 200000), repeat('ba', 200000))
SELECT editdist3(repeat('a', 200000), repeat('b', 200000))
SELECT max(levenshtein(repeat(chr((97 + a.range % 26)::INTEGER), 3000), repeat('b', 3000))) FROM range(10000) a
SELECT count(*) FROM range(10000000) a, range(10000000) b
SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range % 7 = 3
SELECT a.range, b.range FROM range(10000000) a, range(10000000) b ORDER BY 1, 2
SELECT DISTINCT a.range * b.range FROM range(100000) a, range(100000) b
SELECT * FROM range(9223372036854775807)
SELECT sum(range) FROM range(9223372036854775807)
SELECT * FROM generate_series(1, 9223372036854775807)
SELECT generate_series(1, 1000000000)
SELECT range(1000000000)
SELECT unnest(range(1000000000))
SELECT list(range) FROM range(1000000000)
SELECT string_agg(repeat('x', 1000), '') FROM range(10000000)
SELECT repeat('x', 1000000000)
SELECT repeat('x', 9223372036854775807)
SELECT repeat(repeat('x', 100000), 100000)
SELECT length(repeat('x', 400000000)) + length(repeat('y', 400000000))
SELECT repeat('x', 1000000) FROM range(100000)
SELECT repeat([1], 1000000000)
SELECT lpad('x', 2000000000, 'y')
SELECT replace(repeat('a', 100000), 'a', repeat('b', 100000))
SELECT list_reduce(range(20000000), lambda x, y: x * y % 7)
SELECT list_sort(list_transform(range(10000000), lambda x: hash(x)))
SELECT [[x * y FOR x IN range(100000)] FOR y IN range(100000)]
SELECT list_distinct(range(100000000))
SELECT array_agg(a.range) OVER (ORDER BY a.range) FROM range(1000000) a
SELECT median(a.range) OVER (ORDER BY a.range ROWS 500000 PRECEDING) FROM range(1000000) a
SELECT regexp_matches(repeat('a', 1000000), '(a*)*(a*)*(a*)*b')
SELECT regexp_replace(repeat('a', 1000000), '(a|aa)+', repeat('b', 1000), 'g')
SELECT regexp_extract_all(repeat('ab', 10000000), '(a)(b)')
SELECT regexp_matches('a', '((((((a{1,100}){1,100}){1,100}){1,100})))')
SELECT repeat('a', 100000) LIKE repeat('%a', 5000) || 'b'
SELECT repeat('a', 100000) SIMILAR TO repeat('(a|b)*', 1000) || 'c'
WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r
WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) FROM r
WITH RECURSIVE r AS (SELECT 'x' AS s UNION ALL SELECT s || s FROM r) SELECT max(length(s)) FROM r
WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT r.n FROM r, range(10)) SELECT count(*) FROM r
SELECT count(*) FROM sentences a, sentences b, sentences c, sentences d, sentences e, sentences f
SELECT * FROM mentions a, mentions b, mentions c, mentions d ORDER BY random()
SELECT sum(sqrt(a.range) * ln(b.range + 1)) FROM range(10000000) a, range(1000000) b
SELECT md5(string_agg(sha256(a.range::VARCHAR), '')) FROM range(100000000) a
SELECT bit_count(repeat('1', 100000000)::BIT)
SELECT factorial(100000000)
SELECT to_json(range(100000000))
SELECT json_extract(repeat('[', 1000000) || repeat(']', 1000000), '$')
SELECT (repeat('[', 500000) || repeat(']', 500000))::JSON
SELECT json_structure('{"a":' || repeat('{"a":', 100000) || '1' || repeat('}', 100000) || '}')
SELECT (repeat('[', 100000) || repeat(']', 100000))::INTEGER[]
SELECT strftime(DATE '2020-01-01', repeat('%A', 10000000))
SELECT printf('%2147483647d', 1)
SELECT format('{:2147483647}', 1)
SELECT hex(repeat('x', 300000000))
SELECT to_base64(repeat('x', 300000000)::BLOB)
SELECT from_base64(repeat('QUFB', 100000000))
SELECT string_split(repeat('a,', 100000000), ',')
SELECT translate(repeat('abc', 100000000), 'abc', 'xyz')
SELECT histogram(a.range) FROM range(100000000) a
SELECT approx_quantile(a.range, 0.5) FROM range(100000000000) a
SELECT * FROM repeat_row(repeat('x', 1000000), num_rows := 1000000)
SELECT * FROM (VALUES (repeat('x', 500000000)), (repeat('y', 500000000)))
EXPLAIN ANALYZE SELECT count(*) FROM range(10000000) a, range(10000000) b
SUMMARIZE SELECT a.range, repeat('x', 1000) FROM range(100000000) a
PIVOT (FROM range(1000000)) ON range IN (1, 2, 3) USING count(*)
SELECT hamming(repeat('a', 100000000), repeat('b', 100000000))
SELECT count(*) FROM range(3000000) a JOIN range(3000000) b ON a.range % 3 = b.range % 3
SELECT count(*) FROM articles a, articles b, articles c, range(999999), articles e, articles f
SELECT list_reduce([repeat('x', 1000000) FOR x IN range(500)], lambda a, b: a || b)
SELECT reduce([['x'], ['y']], lambda a, b: a || b) FROM range(100000000) WHERE range < 0
SELECT list_zip(range(50000000), range(50000000))
SELECT map_from_entries([(x, x) FOR x IN range(20000000)])
SELECT regexp_full_match(repeat('x', 5000000), '(x+x+)+y')
SELECT length(replace(repeat('a', 1000000), 'a', repeat('a', 1000000)))
SELECT printf('%0*d', 2000000000, 1)
SELECT rpad('', 1900000000, 'ab') || rpad('', 1900000000, 'ab')
SELECT url_encode(repeat(chr(9), 200000000))
SELECT reverse(repeat('é', 200000000))
SELECT json_group_array(range) FROM range(100000000)
SELECT ('[' || repeat('1,', 60000000) || '1]')::JSON::INTEGER[]
SELECT count(*) FROM generate_series(TIMESTAMP '0001-01-01', TIMESTAMP '9999-01-01', INTERVAL 1 MILLISECOND)
SELECT count(DISTINCT uuid()) FROM range(1000000000)
SELECT sum(range) OVER (PARTITION BY range % 2 ORDER BY hash(range)) FROM range(100000000)
FROM range(10000000) SELECT range GROUP BY CUBE (range, range + 1, range + 2)
WITH RECURSIVE r AS (SELECT [1] AS l UNION ALL SELECT l || l FROM r) SELECT max(len(l)) FROM r
WITH RECURSIVE a AS (SELECT 1 AS n UNION SELECT n + 1 FROM a, range(3)) SELECT sum(n) FROM a
SUMMARIZE SELECT range, hash(range) AS h, range::VARCHAR AS v FROM range(50000000)
