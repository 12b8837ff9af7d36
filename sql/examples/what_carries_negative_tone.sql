-- Which outlets and topics carry the negative tone toward NATO, and which more than their size?
SELECT kind, name, contribution, expected, excess, excess_low, excess_high, size, stories
FROM tone_parts(actors := ['NATO'])
ORDER BY kind, contribution DESC, name
LIMIT 60;
