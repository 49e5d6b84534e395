package icofolio.chain.family;

import icofolio.chain.ContractCall;
import icofolio.reading.SaleReading;
import java.util.List;

/** A family of sale contracts: how one is told, and what it says. */
sealed interface SaleFamily
    permits LegionSale,
        MisoAuction,
        OpenZeppelinCrowdsale,
        PinkSalePool,
        SonarSale,
        TokenMarketSale {

  /** What is asked to tell it. */
  List<ContractCall> marks(String contract);

  /** Whether a contract with these answers to the marks is one. */
  boolean recognises(Answers answers, String contract);

  /** Reads one that was recognised. */
  SaleReading read(Inquiry inquiry);
}
