// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ClaimId, PolicyId} from "../../contracts/types/Ids.sol";
import {CaseLink, ClaimPhase, FiledClaim} from "../../contracts/types/ClaimTypes.sol";
import {TrackNotes, WordNotes} from "./Notes.sol";

/// @dev Net premium that was booked over days.
struct Stretch {
    uint256 netAssets;
    uint256 fromDay;
    uint256 termDays;
}

/// @dev Days of premium that were given back.
struct Return {
    uint256 dailyAssets;
    uint256 fromDay;
    uint256 endDay;
}

/// @dev What the handlers remember of what they did: the other side of every comparison.
contract Store is TrackNotes, WordNotes {
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
    /// @dev All of them together, and the name of the last.
    uint256 public accusations;
    bytes32 public lastAccused;
    mapping(ClaimId claimId => bytes) private _filed;
    mapping(ClaimId claimId => CaseLink[]) private _later;
    mapping(bytes32 action => uint256) public reached;
    /// @dev Who holds a policy, and when it ends, as its events told.
    mapping(PolicyId policyId => address) public holderOf;
    mapping(PolicyId policyId => uint40) public endOf;
    mapping(ClaimId claimId => address) public claimantOf;
    mapping(ClaimId claimId => uint256) public awardedOn;
    mapping(ClaimId claimId => uint256) public advancedOn;
    /// @dev What came back for a claim from others: to who bore the deductible, and to the pool.
    mapping(ClaimId claimId => uint256) public toHolderOn;
    mapping(ClaimId claimId => uint256) public toPoolOn;
    /// @dev The insurer restated what the claim costs.
    mapping(ClaimId claimId => bool) public isRestatedByInsurer;
    /// @dev What certificates of a group became policies for.
    mapping(uint32 groupId => uint256) public usedOf;
    /// @dev What came into "fees", "deposit" and "owed" less what left them, as events told; "eaten" is what late interest took
    /// of the fees.
    mapping(bytes32 bucket => int256) public tallyOf;
    uint64 public instructions;
    Stretch[] private _stretches;
    Return[] private _returns;

    function count(bytes32 action) external {
        ++reached[action];
    }

    /* POLICIES */

    function sold(PolicyId policyId, address holder, uint40 endAt, bytes32 termsHash) external {
        policies.push(policyId);
        termsHashOf[policyId] = termsHash;
        holderOf[policyId] = holder;
        endOf[policyId] = endAt;
    }

    function passed(PolicyId policyId, address to) external {
        holderOf[policyId] = to;
    }

    function ended(PolicyId policyId, uint40 endAt) external {
        endOf[policyId] = endAt;
    }

    /// @dev What was `from`'s on the policy is `to`'s, past losses too.
    function rekeyed(PolicyId policyId, address from, address to) external {
        if (holderOf[policyId] == from) holderOf[policyId] = to;
        for (uint256 i = 0; i < claims.length; ++i) {
            ClaimId claimId = claims[i];
            if (claimId.policyOf() == policyId && claimantOf[claimId] == from) claimantOf[claimId] = to;
        }
    }

    function used(uint32 groupId, uint256 assets) external {
        usedOf[groupId] += assets;
    }

    /* MONEY */

    function tally(bytes32 bucket, int256 assets) external {
        tallyOf[bucket] += assets;
    }

    function booked(uint256 netAssets, uint256 fromDay, uint256 termDays) external {
        _stretches.push(Stretch({netAssets: netAssets, fromDay: fromDay, termDays: termDays}));
    }

    function returned(uint256 dailyAssets, uint256 fromDay, uint256 endDay) external {
        if (endDay > fromDay) _returns.push(Return({dailyAssets: dailyAssets, fromDay: fromDay, endDay: endDay}));
    }

    function instructed(uint64 instructionId) external {
        instructions = instructionId;
    }

    /// @dev Net premium of days from `through` on, as it was booked and given back.
    function unearnedFrom(uint256 through) external view returns (uint256 assets) {
        for (uint256 i = 0; i < _stretches.length; ++i) {
            Stretch memory one = _stretches[i];
            assets += one.netAssets;
            if (through <= one.fromDay) continue;
            uint256 past = through - one.fromDay > one.termDays ? one.termDays : through - one.fromDay;
            assets -= (one.netAssets / one.termDays) * past + (one.netAssets % one.termDays);
        }
        for (uint256 i = 0; i < _returns.length; ++i) {
            Return memory one = _returns[i];
            uint256 from = one.fromDay > through ? one.fromDay : through;
            if (one.endDay > from) assets -= one.dailyAssets * (one.endDay - from);
        }
    }

    function left(uint256 assets) external {
        capitalOut += assets;
    }

    /* CLAIMS */

    function filed(ClaimId claimId, FiledClaim calldata claim, bytes32 head, address claimant) external {
        claims.push(claimId);
        claimantOf[claimId] = claimant;
        _filed[claimId] = abi.encode(claim);
        headOf[claimId] = head;
        phaseOf[claimId] = ClaimPhase.Filed;
        actsOn[claimId] = 1;
    }

    /// @dev Paid in full and closed by what made it.
    function closedAtOnce(ClaimId claimId, uint256 assets) external {
        paidOn[claimId] = assets;
        phaseOf[claimId] = ClaimPhase.Closed;
    }

    function entered(PolicyId policyId, bytes32 soldHash, bytes32 object) external {
        soldHashOf[policyId] = soldHash;
        objectOf[policyId] = object;
    }

    function paid(ClaimId claimId, uint256 assets) external {
        paidOn[claimId] += assets;
    }

    function advanced(ClaimId claimId, uint256 assets) external {
        advancedOn[claimId] += assets;
    }

    function awarded(ClaimId claimId, uint256 assets) external {
        awardedOn[claimId] += assets;
    }

    function recovered(ClaimId claimId, uint256 toHolderAssets, uint256 toPoolAssets) external {
        toHolderOn[claimId] += toHolderAssets;
        toPoolOn[claimId] += toPoolAssets;
    }

    function restatedByInsurer(ClaimId claimId) external {
        isRestatedByInsurer[claimId] = true;
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
        ++accusations;
        lastAccused = what;
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
