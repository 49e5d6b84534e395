-- Schema 1. A table per kind of record, a column per field of the contract in its words (quoted:
-- some are reserved), and after those what the store adds:
--   row          number of the record in order of adding, over all kinds: a change set adds a range of them
--   id           of kinds that have none of their own, what stands for it
--   derived_*    what follows from the record and others: date as epoch second, value, allocation
--   tx_key       hash of what a record without id is known by in its transaction
--   checksum     over the record and its derived figures, so that damage does not go unseen
-- DECFLOAT without a precision is exact here: up to 100,000 digits.

CREATE TABLE "portfolio" (
  "schema_version" INTEGER NOT NULL,
  "base_currency" VARCHAR NOT NULL,
  "zone" VARCHAR NOT NULL,
  "next_row" BIGINT NOT NULL,
  "next_change" BIGINT NOT NULL,
  "derived_is_stale" BOOLEAN NOT NULL,
  "checksum" INTEGER NOT NULL
);

INSERT INTO "portfolio" VALUES (1, 'USD', 'Z', 1, 1, FALSE, 696930095);

CREATE TABLE "change_sets" (
  "number" BIGINT PRIMARY KEY,
  "at" BIGINT NOT NULL,
  "command" VARCHAR NOT NULL,
  "reason" VARCHAR,
  "records" BIGINT NOT NULL,
  -- The rows that it added, the last one not included.
  "first_row" BIGINT NOT NULL,
  "end_row" BIGINT NOT NULL,
  -- The change set that it took back, where it is an undo.
  "undoes" BIGINT,
  "checksum" INTEGER NOT NULL
);

-- What a change set edited or removed, as it was before; what it became is what the next change of
-- that row found, or what is there now. Row 0 is the settings.
CREATE TABLE "changed" (
  "change_set" BIGINT NOT NULL,
  "row" BIGINT NOT NULL,
  "kind" VARCHAR NOT NULL,
  "id" VARCHAR NOT NULL,
  "action" VARCHAR NOT NULL,
  "before" VARCHAR NOT NULL,
  "checksum" INTEGER NOT NULL,
  PRIMARY KEY ("row", "change_set")
);
CREATE INDEX "changed_by_change_set" ON "changed" ("change_set", "row");

-- Sums over the records of a sale in a currency, kept current by every change.
CREATE TABLE "tallies" (
  "sale" VARCHAR NOT NULL,
  "currency" VARCHAR NOT NULL,
  "contributions" BIGINT NOT NULL,
  "amount" DECFLOAT NOT NULL,
  "kept" DECFLOAT NOT NULL,
  "value" DECFLOAT NOT NULL,
  "allocated" DECFLOAT NOT NULL,
  "unallocated" BIGINT NOT NULL,
  "commitments" BIGINT NOT NULL,
  "committed" DECFLOAT NOT NULL,
  "committed_value" DECFLOAT NOT NULL,
  "refunds" BIGINT NOT NULL,
  "received" DECFLOAT NOT NULL,
  "returned_value" DECFLOAT NOT NULL,
  "spread" DECFLOAT NOT NULL,
  "checksum" INTEGER NOT NULL,
  PRIMARY KEY ("sale", "currency")
);

CREATE TABLE "distribution_tallies" (
  "sale" VARCHAR PRIMARY KEY,
  "distributions" BIGINT NOT NULL,
  "distributed" DECFLOAT NOT NULL,
  "checksum" INTEGER NOT NULL
);

-- What each table should hold: a table that lost its end is told by it.
CREATE TABLE "contents" (
  "name" VARCHAR PRIMARY KEY,
  "rows" BIGINT NOT NULL,
  "total" BIGINT NOT NULL
);

CREATE TABLE "sales" (
  "row" BIGINT PRIMARY KEY,
  "id" VARCHAR NOT NULL,
  "name" VARCHAR NOT NULL,
  "symbol" VARCHAR,
  "kind" VARCHAR NOT NULL,
  "chain" VARCHAR,
  "category" VARCHAR,
  "launchpad" VARCHAR,
  "opens" VARCHAR,
  "closes" VARCHAR,
  "soft_cap" DECFLOAT,
  "hard_cap" DECFLOAT,
  "committed" DECFLOAT,
  "raised" DECFLOAT,
  "cap_currency" VARCHAR,
  "price" DECFLOAT,
  "price_currency" VARCHAR,
  "accepts" VARCHAR,
  "min_contribution" DECFLOAT,
  "max_contribution" DECFLOAT,
  "kyc_deadline" VARCHAR,
  "restricted" VARCHAR,
  "sale_contract" VARCHAR,
  "deposit_address" VARCHAR,
  "token_contract" VARCHAR,
  "token_decimals" DECFLOAT,
  "outcome" VARCHAR,
  "outcome_date" VARCHAR,
  "refund_opens" VARCHAR,
  "refund_deadline" VARCHAR,
  "claim_opens" VARCHAR,
  "claim_deadline" VARCHAR,
  "claim_forfeits_refund" BOOLEAN,
  "written_off" VARCHAR,
  "tge" VARCHAR,
  "tge_percent" DECFLOAT,
  "cliff" VARCHAR,
  "cliff_percent" DECFLOAT,
  "vesting" VARCHAR,
  "vesting_period" VARCHAR,
  "vesting_convention" VARCHAR,
  "delivery" VARCHAR,
  "website" VARCHAR,
  "whitepaper" VARCHAR,
  "note" VARCHAR,
  "checksum" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "sales_by_id" ON "sales" ("id");

CREATE TABLE "tranches" (
  "row" BIGINT PRIMARY KEY,
  "id" VARCHAR NOT NULL,
  "sale" VARCHAR NOT NULL,
  "date" VARCHAR NOT NULL,
  "percent" DECFLOAT NOT NULL,
  "checksum" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "tranches_by_id" ON "tranches" ("id");
CREATE INDEX "tranches_by_sale" ON "tranches" ("sale");

CREATE TABLE "wallets" (
  "row" BIGINT PRIMARY KEY,
  "id" VARCHAR NOT NULL,
  "address" VARCHAR NOT NULL,
  "chain" VARCHAR NOT NULL,
  "custody" VARCHAR,
  "note" VARCHAR,
  "checksum" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "wallets_by_id" ON "wallets" ("id");

CREATE TABLE "prices" (
  "row" BIGINT PRIMARY KEY,
  "id" VARCHAR NOT NULL,
  "date" VARCHAR NOT NULL,
  "asset" VARCHAR NOT NULL,
  "currency" VARCHAR NOT NULL,
  "price" DECFLOAT NOT NULL,
  "source" VARCHAR,
  "checksum" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "prices_by_id" ON "prices" ("id");
CREATE INDEX "prices_by_day" ON "prices" ("asset", "currency", "date");

CREATE TABLE "contributions" (
  "row" BIGINT PRIMARY KEY,
  "id" VARCHAR NOT NULL,
  "sale" VARCHAR NOT NULL,
  "date" VARCHAR NOT NULL,
  "amount" DECFLOAT NOT NULL,
  "currency" VARCHAR NOT NULL,
  "value" DECFLOAT,
  "accepted" DECFLOAT,
  "tokens" DECFLOAT,
  "bonus_percent" DECFLOAT,
  "wallet" VARCHAR,
  "tx_hash" VARCHAR,
  "status" VARCHAR,
  "fee" DECFLOAT,
  "fee_currency" VARCHAR,
  "note" VARCHAR,
  "derived_at" BIGINT NOT NULL,
  "derived_value" DECFLOAT,
  "derived_allocated" DECFLOAT,
  "tx_key" BIGINT,
  "checksum" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "contributions_by_id" ON "contributions" ("id");
CREATE INDEX "contributions_by_date" ON "contributions" ("derived_at", "id");
CREATE INDEX "contributions_by_sale" ON "contributions" ("sale");
CREATE INDEX "contributions_by_transaction" ON "contributions" ("tx_key");

CREATE TABLE "refunds" (
  "row" BIGINT PRIMARY KEY,
  "id" VARCHAR NOT NULL,
  "sale" VARCHAR NOT NULL,
  "contribution" VARCHAR,
  "date" VARCHAR NOT NULL,
  "amount" DECFLOAT NOT NULL,
  "currency" VARCHAR NOT NULL,
  "settles" DECFLOAT,
  "settles_currency" VARCHAR,
  "wallet" VARCHAR,
  "tx_hash" VARCHAR,
  "reason" VARCHAR,
  "note" VARCHAR,
  "derived_at" BIGINT NOT NULL,
  "derived_value" DECFLOAT,
  "derived_allocated" DECFLOAT,
  "tx_key" BIGINT,
  "checksum" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "refunds_by_id" ON "refunds" ("id");
CREATE INDEX "refunds_by_date" ON "refunds" ("derived_at", "id");
CREATE INDEX "refunds_by_sale" ON "refunds" ("sale");
CREATE INDEX "refunds_by_transaction" ON "refunds" ("tx_key");
CREATE INDEX "refunds_by_contribution" ON "refunds" ("contribution");

CREATE TABLE "distributions" (
  "row" BIGINT PRIMARY KEY,
  "id" VARCHAR NOT NULL,
  "sale" VARCHAR NOT NULL,
  "date" VARCHAR NOT NULL,
  "tokens" DECFLOAT NOT NULL,
  "wallet" VARCHAR,
  "tx_hash" VARCHAR,
  "note" VARCHAR,
  "derived_at" BIGINT NOT NULL,
  "derived_value" DECFLOAT,
  "derived_allocated" DECFLOAT,
  "tx_key" BIGINT,
  "checksum" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "distributions_by_id" ON "distributions" ("id");
CREATE INDEX "distributions_by_date" ON "distributions" ("derived_at", "id");
CREATE INDEX "distributions_by_sale" ON "distributions" ("sale");
CREATE INDEX "distributions_by_transaction" ON "distributions" ("tx_key");

CREATE TABLE "budgets" (
  "row" BIGINT PRIMARY KEY,
  "id" VARCHAR NOT NULL,
  "limit" DECFLOAT NOT NULL,
  "period" VARCHAR NOT NULL,
  "scope" VARCHAR,
  "basis" VARCHAR,
  "mode" VARCHAR,
  "starts" VARCHAR,
  "ends" VARCHAR,
  "checksum" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "budgets_by_id" ON "budgets" ("id");

CREATE TABLE "limits" (
  "row" BIGINT PRIMARY KEY,
  "id" VARCHAR NOT NULL,
  "dimension" VARCHAR NOT NULL,
  "max_share" DECFLOAT,
  "max_hhi" DECFLOAT,
  "min_count" DECFLOAT,
  "basis" VARCHAR,
  "mode" VARCHAR,
  "checksum" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "limits_by_id" ON "limits" ("id");
