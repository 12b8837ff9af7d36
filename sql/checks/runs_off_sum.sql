-- What was offered was accepted, unchanged, updated or rejected.
SELECT r.run_id, r.offered
FROM runs AS r
WHERE r.offered <> r.accepted + r.unchanged + r.updated + r.rejected
    OR least(r.offered, r.accepted, r.unchanged, r.updated, r.rejected) < 0;
