-- Schema 3.

-- By what rule a sale divides what it was offered above its cap.
ALTER TABLE "sales" ADD COLUMN "allocation" VARCHAR;
