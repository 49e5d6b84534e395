-- What a later schema might bring: a column, and figures to be made again.
ALTER TABLE "wallets" ADD COLUMN "later" VARCHAR;
