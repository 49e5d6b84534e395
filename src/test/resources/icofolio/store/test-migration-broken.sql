ALTER TABLE "wallets" ADD COLUMN "later" VARCHAR;
ALTER TABLE "no_such_table" ADD COLUMN "later" VARCHAR;
