// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.4.18;

import "zeppelin-solidity/contracts/crowdsale/CappedCrowdsale.sol";
import "zeppelin-solidity/contracts/crowdsale/RefundableCrowdsale.sol";

/// OpenZeppelin's crowdsale of 1.6 with a vault, a cap and a goal. It makes its own token.
contract VaultSale is CappedCrowdsale, RefundableCrowdsale {
    function VaultSale(uint256 start, uint256 end, uint256 rate, uint256 goal, uint256 cap, address wallet)
        public
        Crowdsale(start, end, rate, wallet)
        CappedCrowdsale(cap)
        RefundableCrowdsale(goal)
    {}
}
