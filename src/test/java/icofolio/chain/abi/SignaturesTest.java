package icofolio.chain.abi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Selectors and topics come from the signatures, and are those that are published. */
final class SignaturesTest {
  private static final String METHODS =
      """
      0x4800d97f ASSET()
      0xbb4b5734 EXPIRATION()
      0x51e75e8b MERKLE_ROOT()
      0x82bfefc8 TOKEN()
      0x86433374 auctionEnded()
      0x36d0054b auctionSuccessful()
      0x99fdb320 auctionToken()
      0x70a08231 balanceOf(address)
      0x27e235e3 balances(address)
      0x38af3eed beneficiary()
      0x355274ea cap()
      0x4f935945 capReached()
      0x0186b904 claimRefundEnabled()
      0xc884ef83 claimed(address)
      0xbaa3f7ee claimedOf(address)
      0x13d033c0 cliff()
      0x0dc0bd55 closeAuctionAtTimestamp()
      0x4b6753bc closingTime()
      0xe8fcf723 commitments(address)
      0xd7805ece contributionOf(address)
      0xe5a6b10f currency()
      0xcb13cddb deposited(address)
      0xe3a9db1a depositsOf(address)
      0x0fb5a6b4 duration()
      0x083c6323 endBlock()
      0x3197cbb6 endTime()
      0x0a09284a endsAt()
      0x21106109 finalRate()
      0xb3f05b97 finalized()
      0xefa5c879 fixedPriceSaleConfiguration()
      0xeac8f5b8 getAsset(uint256)
      0xb3aefb75 getCap(address)
      0x780a82c8 getCliffTime(uint256)
      0xf7fb07b0 getCurrentRate()
      0xa80fc071 getDepositedAmount(uint256)
      0x9067b677 getEndTime(uint256)
      0xd4dbd20b getRefundedAmount(uint256)
      0xbc2be1be getStartTime(uint256)
      0x1865c57d getState()
      0xa4775772 getUnderlyingToken(uint256)
      0x8b58c64c getUserCap(address)
      0xd511609f getWithdrawnAmount(uint256)
      0x40193883 goal()
      0x7d3d6522 goalReached()
      0xfb86a404 hardCap()
      0x1515bc2b hasClosed()
      0xecb70fb7 hasEnded()
      0x90e64d13 hasExpired()
      0x9e51051f initialRate()
      0x1aae3460 investedAmountOf(address)
      0x84cbd9cd investorPosition(address)
      0x17ec6a73 investorPositionDetails(address)
      0x699c2994 investorVestingStatus(address)
      0x4857501f isCancelable(uint256)
      0x9e34070f isClaimed(uint256)
      0x8d4e4083 isFinalized()
      0x3af32abf isWhitelisted(address)
      0x797d9437 loadedRefund()
      0x031bee00 marketInfo()
      0x45a15388 marketPrice()
      0xe0e081d7 marketStatus()
      0x1b3e460e marketTemplate()
      0x3ad075ea maximumSellableTokens()
      0x2eb4a7ab merkleRoot()
      0x13f4e977 minimumFundingGoal()
      0x1e99d569 nextStreamId()
      0xb7a8807c openingTime()
      0x8da5cb5b owner()
      0x6352211e ownerOf(uint256)
      0x5c975abb paused()
      0x3d15cc6d paymentCurrency()
      0x25ef180d paymentTokens()
      0xc7d74fa7 planBalanceOf(uint256,uint256,uint256)
      0xc3ca5755 planEnd(uint256)
      0xb1620616 plans(uint256)
      0x641ad8a9 poolState()
      0x9a6f8a7f preLiquidSaleConfiguration()
      0x9f37c5e8 purchasedOf(address)
      0x2c4e722e rate()
      0x2249742a refundedOf(address)
      0xb91d4001 releaseTime()
      0x96132521 released()
      0x9852595c released(address)
      0x872a7810 revocable()
      0xfa01dc06 revoked(address)
      0x90dbb806 saleConfiguration()
      0xf9020e33 saleStatus()
      0x8d3ed06d saleStatusDetails()
      0x61464191 sealedBidAuctionSaleConfiguration()
      0x906a26e0 softCap()
      0xc040e6b8 stage()
      0xbe9a6555 start()
      0x48cd4cb1 startBlock()
      0x78e97925 startTime()
      0xaf468682 startsAt()
      0xc19d93fb state()
      0xad35efd4 statusOf(uint256)
      0x4869e12d streamedAmountOf(uint256)
      0xfc0c546a token()
      0x97b150ca tokenAmountOf(address)
      0xbff99c6c tokenWallet()
      0x4dc80e15 tokensClaimable(address)
      0x518ab2a8 tokensSold()
      0x2033a210 totalAcceptedAmount()
      0x35f79721 totalCancelledAmount()
      0xd8d08b8f totalCommittedAmount()
      0xc5c4744c totalRaised()
      0xcd1e0355 totalRefundedAmount()
      0x3a98ef39 totalShares()
      0xfbfa77cf vault()
      0x810ec23b vestedAmount(address,uint64)
      0x0a17b06b vestedAmount(uint64)
      0x521eb273 wallet()
      0x078c596a walletStatesByAddresses(address[])
      0x84fe5029 weiCap()
      0x4042b66f weiRaised()
      0x9b19251a whitelist(address)
      0xd975dfed withdrawableAmountOf(uint256)
      """;

  private static final String EVENTS =
      """
      0x122eed422006ddc3d34521f026dbc8d7281a6b353a03dfe76ec3ccf568098ef4 AllocationSet(bytes16,address,uint256)
      0x077511a636ba1f10551cc7b89c13ff66a6ac9344e8a917527817a9690b15af7a AddedCommitment(address,uint256)
      0xa5fb31e47bd1eca58bf14a3312d5e6aeafdc4ee787c8ed348c15c2b092324d93 AuctionCancelled()
      0x2f7421f68549e714bc710199519c8b35139cb8bd9e49984836621b29f676101a CapitalRefunded(uint256,address,uint256)
      0x3807f78213e07f1e91138875c27db2a63adf27577192e6d8617910fb3b755b13 CapitalRefundedAfterCancel(uint256,address)
      0x1dcd2362ae467d43bf31cbcac0526c0958b23eb063e011ab49a5179c839ed9a9 Claim(uint256,address,uint128)
      0x28b58397e03322f670d6b223cc863f8c148e368b8b615412e6798a641a22842d Claim(uint256,address,uint128,uint256)
      0x4ec90e965519d92681267467f775ada5bd214aa92c0dc93d90a5e880ce9ed026 Claimed(uint256,address,uint256)
      0x5590f179a891ab4bf7fcf125af1287b0defeb5542066f2f2ab95366810dcdb10 Contributed(address,uint256,uint256,uint256,uint256)
      0xd34bb772c4ae9baa99db852f622773b31c7827e8ee818449fef20d30980bd310 EndsAtChanged(uint256)
      0x6341dcb064edac8070b059a7351278f06df48f417dbb63f02402409059b03053 ExcessCapitalWithdrawn(uint256,address,uint256)
      0x9e9d071824fd57d062ca63fd8b786d8da48a6807eebbcb2d83f9e8d21398e28c Invested(address,uint256,uint256)
      0x0396f60aaad038749091d273dc13aaabc63db6e2271c7bad442d5cf25cc43350 Invested(address,uint256,uint256,uint128)
      0xe7d9b7fd810a51c7f2f160d0c100b1bb756592fdeaf6b9b84425b44eca133e9b PlanCreated(uint256,address,address,uint256,uint256,uint256,uint256,uint256,uint256)
      0xa6faee2246474597b6de7c76bf9a45d256737543cb0806e6e805b55b38c7663f PlanRedeemed(uint256,uint256,uint256,uint256)
      0xa4489f0d65c1250dc8e830211cb0442bfcbf6a32300cb9cfa67f2b2176bd18f3 PlanRevoked(uint256,uint256,uint256)
      0xbb28353e4598c3b9199101a66e0989549b659a59a54d2c27fbb183f1932c8e6d Refund(address,uint256)
      0xd7dee2702d63ad89917b6a4da9981c90c4d24f8c2bdfd64c604ecae57d8d0651 Refunded(address,uint256)
      0x46711e222f558a07afd26e5e71b48ecb0a8b2cdcd40faeb1323e05e2c76a2f32 TimedCrowdsaleExtended(uint256,uint256)
      0xb8b27c9366ae0d3a9eecbcc98c26bd18ca7bdd47293088cdf8ccdc683354520d TokenAllocationClaimed(uint256,uint256,address,uint256)
      0x623b3804fa71d67900d064613da8f94b9617215ee90799290593e1745087ad18 TokenPurchase(address,address,uint256,uint256)
      0x6faf93231a456e552dbc9961f58d9713ee4f2e69d15f1975b050ef0911053a7b TokensPurchased(address,address,uint256,uint256)
      0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef Transfer(address,address,uint256)
      0x7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d5 Withdrawn(address,uint256)
      0x55c89281b35098401836c8ff9988ab46794f3d302e2deb18f9b829e31bde34c9 WithdrawnContribution(address,uint256)
      """;

  @Test
  void selectorsAreThePublishedOnes() {
    List<String[]> pairs = pairs(METHODS);
    assertThat(pairs).hasSize(118);
    for (String[] pair : pairs) {
      assertThat(Method.of(pair[1]).selector()).as(pair[1]).isEqualTo(pair[0]);
    }
  }

  @Test
  void topicsAreThePublishedOnes() {
    List<String[]> pairs = pairs(EVENTS);
    assertThat(pairs).hasSize(25);
    for (String[] pair : pairs) {
      assertThat(Event.of(pair[1]).topic()).as(pair[1]).isEqualTo(pair[0]);
    }
  }

  private static List<String[]> pairs(String table) {
    return table.lines().map(line -> line.strip().split(" ", 2)).toList();
  }
}
