// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.4.24;

import "zeppelin-solidity-1-12/contracts/crowdsale/distribution/PostDeliveryCrowdsale.sol";
import "zeppelin-solidity-1-12/contracts/crowdsale/distribution/RefundableCrowdsale.sol";
import "zeppelin-solidity-1-12/contracts/crowdsale/validation/IndividuallyCappedCrowdsale.sol";
import "zeppelin-solidity-1-12/contracts/crowdsale/validation/WhitelistedCrowdsale.sol";

/// OpenZeppelin's crowdsale of 1.12 with an escrow, a goal, a list, a cap for each buyer, delivered after its end.
contract EscrowSale is RefundableCrowdsale, PostDeliveryCrowdsale, IndividuallyCappedCrowdsale, WhitelistedCrowdsale {
    constructor(uint256 open, uint256 close, uint256 rate, uint256 goal, address wallet, ERC20 token)
        public
        Crowdsale(rate, wallet, token)
        TimedCrowdsale(open, close)
        RefundableCrowdsale(goal)
    {}
}
