-- Schema 4. What is kept of chains beside the records: it has no history and no part in an export.

-- Providers of chains. Times are milliseconds since 1970, here and below.
CREATE TABLE "endpoints" (
  "id" VARCHAR PRIMARY KEY,
  "chain" VARCHAR NOT NULL,
  -- Without the key: {key} stands in its place.
  "url" VARCHAR NOT NULL,
  "rate" INTEGER CHECK ("rate" > 0),
  "batch" INTEGER CHECK ("batch" > 0),
  "note" VARCHAR,
  "uses" BIGINT NOT NULL CHECK ("uses" >= 0),
  "errors" BIGINT NOT NULL CHECK ("errors" >= 0),
  "last_use" BIGINT,
  "checksum" INTEGER NOT NULL
);

-- Where their keys are found; never a key itself.
CREATE TABLE "endpoint_keys" (
  "endpoint" VARCHAR NOT NULL,
  "label" VARCHAR NOT NULL,
  -- Counted from 0 in the order of adding.
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "reference" VARCHAR NOT NULL,
  "added" BIGINT NOT NULL,
  "expires" BIGINT,
  "state" VARCHAR NOT NULL CHECK ("state" IN ('active', 'retiring', 'retired')),
  "uses" BIGINT NOT NULL CHECK ("uses" >= 0),
  "errors" BIGINT NOT NULL CHECK ("errors" >= 0),
  "last_use" BIGINT,
  "checksum" INTEGER NOT NULL,
  PRIMARY KEY ("endpoint", "label")
);

-- The last good value of each figure that was asked for, and why a later attempt failed.
CREATE TABLE "readings" (
  "chain" VARCHAR NOT NULL,
  "contract" VARCHAR NOT NULL,
  "holder" VARCHAR NOT NULL,
  "item" VARCHAR NOT NULL,
  "value" VARCHAR,
  "block" BIGINT CHECK ("block" >= 0),
  "block_hash" VARCHAR,
  "at" BIGINT,
  "endpoint" VARCHAR,
  "failure" VARCHAR,
  "failed_at" BIGINT,
  -- Endpoints said different things: the value before is not to be relied on either.
  "disputed" BOOLEAN,
  "checksum" INTEGER NOT NULL,
  PRIMARY KEY ("chain", "contract", "holder", "item"),
  CHECK (
    ("value" IS NULL) = ("block" IS NULL) AND ("value" IS NULL) = ("block_hash" IS NULL)
    AND ("value" IS NULL) = ("at" IS NULL) AND ("value" IS NULL) = ("endpoint" IS NULL)
    AND ("failure" IS NULL) = ("failed_at" IS NULL)
    AND ("failure" IS NULL) = ("disputed" IS NULL)
    AND ("value" IS NOT NULL OR "failure" IS NOT NULL)
  )
);
CREATE INDEX "readings_by_item" ON "readings" ("item", "chain", "contract", "holder");
CREATE INDEX "readings_by_holder" ON "readings" ("chain", "holder", "contract", "item");

-- Movements of tokens that were found.
CREATE TABLE "transfers" (
  "chain" VARCHAR NOT NULL,
  "transaction" VARCHAR NOT NULL,
  "log_index" BIGINT NOT NULL CHECK ("log_index" >= 0),
  "block" BIGINT NOT NULL CHECK ("block" >= 0),
  "block_hash" VARCHAR NOT NULL,
  "at" BIGINT,
  "token" VARCHAR NOT NULL,
  "sender" VARCHAR NOT NULL,
  "receiver" VARCHAR NOT NULL,
  -- Base units: whatever a word of 32 bytes can say.
  "units" NUMERIC(78, 0) NOT NULL CHECK ("units" >= 0),
  "checksum" INTEGER NOT NULL,
  PRIMARY KEY ("chain", "transaction", "log_index")
);
CREATE INDEX "transfers_by_token" ON "transfers" ("chain", "token", "block", "log_index");
CREATE INDEX "transfers_by_receiver" ON "transfers" ("chain", "receiver", "block", "log_index");
