-- Schema 2.

-- The rules that a change set stood against when it was written, in the order of their places,
-- with their figures as they were then.
CREATE TABLE "breaches" (
  "change_set" BIGINT NOT NULL,
  "place" INTEGER NOT NULL,
  "rule" VARCHAR NOT NULL,
  "measure" VARCHAR NOT NULL,
  "limit" DECFLOAT NOT NULL,
  "before" DECFLOAT NOT NULL,
  "after" DECFLOAT NOT NULL,
  "message" VARCHAR NOT NULL,
  "checksum" INTEGER NOT NULL,
  PRIMARY KEY ("change_set", "place")
);

-- All that rules count stands in the index: the contributions of a period may lie far apart.
DROP INDEX "contributions_by_date";
CREATE INDEX "contributions_by_date" ON "contributions" (
  "derived_at", "id", "sale", "currency", "status", "wallet", "amount", "derived_value"
);
