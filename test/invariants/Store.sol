// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ClaimId, PolicyId} from "../../contracts/types/Ids.sol";
import {CaseLink, ClaimPhase, FiledClaim} from "../../contracts/types/ClaimTypes.sol";

/// @dev What the handlers remember of what they did: the other side of every comparison.
contract Store {
    uint256 public taxAndFeesIn;
    uint256 public capitalOut;
    uint256 public shrunkPayments;
    uint256 public forbiddenArrows;
    uint256 public wrongSums;
    uint256 public cheapenedExits;
    uint256 public closedWithClaims;
    uint256 public overdrawnExits;
    PolicyId[] public policies;
    ClaimId[] public claims;
    mapping(PolicyId policyId => bytes32) public termsHashOf;
    mapping(ClaimId claimId => uint256) public paidOn;
    mapping(ClaimId claimId => ClaimPhase) public phaseOf;
    mapping(ClaimId claimId => bytes32) public headOf;
    /// @dev Entries of its case file, as acts were made.
    mapping(ClaimId claimId => uint256) public actsOn;
    /// @dev What was sold, as one word: nothing of it may ever change.
    mapping(PolicyId policyId => bytes32) public soldHashOf;
    mapping(PolicyId policyId => bytes32) public objectOf;
    /// @dev How often something was seen that must not happen, by its name.
    mapping(bytes32 what => uint256) public accused;
    mapping(ClaimId claimId => bytes) private _filed;
    mapping(ClaimId claimId => CaseLink[]) private _later;
    mapping(bytes32 action => uint256) public reached;

    function count(bytes32 action) external {
        ++reached[action];
    }

    function sold(PolicyId policyId, uint256 taxAndFees, bytes32 termsHash) external {
        policies.push(policyId);
        taxAndFeesIn += taxAndFees;
        termsHashOf[policyId] = termsHash;
    }

    function left(uint256 assets) external {
        capitalOut += assets;
    }

    function filed(ClaimId claimId, FiledClaim calldata claim, bytes32 head) external {
        claims.push(claimId);
        _filed[claimId] = abi.encode(claim);
        headOf[claimId] = head;
        phaseOf[claimId] = ClaimPhase.Filed;
        actsOn[claimId] = 1;
    }

    function entered(PolicyId policyId, bytes32 soldHash, bytes32 object) external {
        soldHashOf[policyId] = soldHash;
        objectOf[policyId] = object;
    }

    function paid(ClaimId claimId, uint256 assets) external {
        paidOn[claimId] += assets;
    }

    function moved(ClaimId claimId, ClaimPhase phase, bytes32 head) external {
        phaseOf[claimId] = phase;
        headOf[claimId] = head;
        ++actsOn[claimId];
    }

    /// @dev One more entry of the case file.
    function linked(ClaimId claimId, CaseLink calldata link) external {
        _later[claimId].push(link);
    }

    /// @dev The claimant restated the claim: the file that is brought begins there.
    function restated(ClaimId claimId, FiledClaim calldata claim, CaseLink calldata link) external {
        _filed[claimId] = abi.encode(claim);
        delete _later[claimId];
        _later[claimId].push(link);
    }

    function accuse(bytes32 what) external {
        ++accused[what];
        if (what == "shrunk") ++shrunkPayments;
        if (what == "arrow") ++forbiddenArrows;
        if (what == "sum") ++wrongSums;
        if (what == "exit") ++cheapenedExits;
        if (what == "close") ++closedWithClaims;
        if (what == "overdrawn") ++overdrawnExits;
    }

    function filedOf(ClaimId claimId) external view returns (FiledClaim memory filed_) {
        filed_ = abi.decode(_filed[claimId], (FiledClaim));
        filed_.later = _later[claimId];
    }

    function policyCount() external view returns (uint256) {
        return policies.length;
    }

    function claimCount() external view returns (uint256) {
        return claims.length;
    }
}
