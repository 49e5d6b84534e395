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

/// The documented methods and habits of 1.1 and 1.2, which count in blocks; the vault is theirs.
contract BlockSale {
    event TokenPurchase(address indexed purchaser, address indexed beneficiary, uint256 value, uint256 amount);

    MintableToken public token = new MintableToken();
    RefundVault public vault;
    address public wallet;
    uint256 public startBlock;
    uint256 public endBlock;
    uint256 public rate = 5;
    uint256 public weiRaised;
    uint256 public goal;
    bool public isFinalized;

    function BlockSale(uint256 start, uint256 end, uint256 least, address team) public {
        (startBlock, endBlock, goal, wallet) = (start, end, least, team);
        vault = new RefundVault(team);
    }

    function hasEnded() public view returns (bool) {
        return block.number > endBlock;
    }

    function goalReached() public view returns (bool) {
        return weiRaised >= goal;
    }

    function buyTokens(address beneficiary) public payable {
        require(block.number >= startBlock && block.number <= endBlock);
        weiRaised += msg.value;
        token.mint(beneficiary, msg.value * rate);
        TokenPurchase(msg.sender, beneficiary, msg.value, msg.value * rate);
        vault.deposit.value(msg.value)(msg.sender);
    }

    function finalize() public {
        require(hasEnded());
        isFinalized = true;
        if (goalReached()) vault.close();
        else vault.enableRefunds();
    }

    function claimRefund() public {
        require(isFinalized && !goalReached());
        vault.refund(msg.sender);
    }
}
