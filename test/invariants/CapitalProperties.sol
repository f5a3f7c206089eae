// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Group} from "../../contracts/interfaces/IGroupDesk.sol";
import {Solvency} from "../../contracts/interfaces/ILens.sol";
import {Buckets} from "../../contracts/interfaces/IReservePool.sol";
import {Plan} from "../../contracts/interfaces/IServiceDesk.sol";
import {PolicyId, VersionId} from "../../contracts/types/Ids.sol";
import {PolicyMarks} from "../../contracts/types/PolicyMarks.sol";
import {Policy, PolicyStatus} from "../../contracts/types/PolicyTypes.sol";
import {ServiceTerms} from "../../contracts/types/ProductTypes.sol";
import {Facts} from "./Facts.sol";

/// @dev CAP-9 to CAP-26: shares, prices, caps, what is owed and what is the carrier's.
abstract contract CapitalProperties is Facts {
    uint256 private constant PROBE = 1e18;
    /// @dev Base units: a few for each of at most six parts that a premium was paid in.
    uint256 private constant ROUNDING = 40;

    function invariant_CAP9_sharesAreHeldOrWait() public view {
        uint256 sum = pool.balanceOf(address(pool));
        for (uint160 i = 0; i < 3; ++i) sum += pool.balanceOf(address(0xC000 + i));
        require(sum == pool.totalSupply(), "CAP-9: shares are somewhere else");
    }

    function invariant_CAP10_whatWaitsIsTheSumOfRequests() public view {
        uint256 sum;
        for (uint160 i = 0; i < 3; ++i) {
            (uint256 shares, , ) = pool.exitOf(address(0xC000 + i));
            sum += shares;
        }
        require(sum == pool.balanceOf(address(pool)), "CAP-10: shares wait without a request");
    }

    function invariant_CAP11_insuredIsTheSumOverOpenPolicies() public view {
        VersionId[5] memory versions = [fullyLocked, partlyLocked, bankPaid, attested, rain];
        for (uint256 v = 0; v < versions.length; ++v) {
            uint256 sum;
            for (uint256 i = 0; i < _store.policyCount(); ++i) {
                (PolicyId policyId, Policy memory policy) = _policyAt(i);
                if (VersionId.unwrap(policy.versionId) != VersionId.unwrap(versions[v])) continue;
                if (policyBook.statusOf(policyId) != PolicyStatus.Closed) sum += policy.limitAssets;
            }
            for (uint32 i = 1; i <= groupDesk.groupCount(); ++i) {
                Group memory group = groupDesk.groupOf(i);
                bool counts = VersionId.unwrap(group.versionId) == VersionId.unwrap(versions[v]);
                if (counts) sum += group.insuredAssets;
            }
            require(sum == pool.insuredOf(versions[v]), "CAP-11: insured is not the sum over open policies");
        }
    }

    function invariant_CAP12_insuredStaysWithinTheCap() public view {
        require(pool.insuredOf(fullyLocked) <= productBook.capOf(fullyLocked), "CAP-12: insured beyond the cap");
        require(pool.insuredOf(partlyLocked) <= productBook.capOf(partlyLocked), "CAP-12: insured beyond the cap");
    }

    function invariant_CAP13_leavingNeverPaysMoreThanEntering() public view {
        require(
            pool.previewRedeem(PROBE) <= pool.convertToAssets(PROBE),
            "CAP-13: leaving pays more than entering costs"
        );
    }

    function invariant_CAP14_equityIsTheBucketsAndWhatIsEarned() public view {
        Buckets memory held = pool.buckets();
        uint256 capital = uint256(held.freeAssets) + held.lockedAssets + held.reservedAssets;
        uint256 equity = capital > held.owedAssets ? capital - held.owedAssets : 0;
        uint256 total = pool.totalAssets();
        require(total >= equity && total - equity <= held.unearnedAssets, "CAP-14: equity is something else");
    }

    function invariant_CAP15_earningIsNeverAheadOfTime() public view {
        require(pool.earnedThroughDay() <= block.timestamp / 1 days, "CAP-15: tomorrow is earned already");
    }

    function invariant_CAP16_solvencyTellsTheBuckets() public view {
        Buckets memory held = pool.buckets();
        Solvency memory told = lens.solvency(address(pool));
        uint256 due = uint256(held.reservedAssets) + held.payableAssets + held.unearnedAssets + held.feesAssets;
        due += held.depositAssets;
        require(told.liabilitiesAssets == due + held.owedAssets, "CAP-16: liabilities are told otherwise");
        require(told.accountedAssets == due + held.freeAssets + held.lockedAssets, "CAP-16: assets are told otherwise");
        require(told.balanceAssets == token.balanceOf(address(pool)), "CAP-16: the balance is told otherwise");
    }

    function invariant_CAP17_onlyThePoolHoldsTheAsset() public view {
        address[17] memory others = [
            address(serviceDesk),
            address(groupDesk),
            address(transferDesk),
            address(treasuryDesk),
            address(disputeDesk),
            address(claimOffice),
            address(salesDesk),
            address(claimBook),
            address(policyBook),
            address(productBook),
            address(desk),
            address(pauseControl),
            address(lens),
            address(fastTrack),
            address(sources),
            address(feed),
            address(rainTrigger)
        ];
        for (uint256 i = 0; i < others.length; ++i) {
            require(token.balanceOf(others[i]) == 0, "CAP-17: another contract holds money");
        }
    }

    function invariant_CAP18_nobodyRedeemsBeyondTheirRequest() public view {
        for (uint160 i = 0; i < 3; ++i) {
            (uint256 shares, uint40 matureAt, uint40 lapsesAt) = pool.exitOf(address(0xC000 + i));
            uint256 most = pool.maxRedeem(address(0xC000 + i));
            bool open = block.timestamp >= matureAt && block.timestamp <= lapsesAt;
            require(most <= shares && (open || most == 0), "CAP-18: more may leave than asked, or at another time");
        }
    }

    function invariant_CAP19_noNewPromiseWhileAnOldOneIsOwed() public view {
        _never("promise", "CAP-19: cover was sold while money was owed");
    }

    function invariant_CAP20_capitalMovesLeaveTheExitPrice() public view {
        _never("diluted", "CAP-20: somebody's move lowered what others leave with");
    }

    function invariant_CAP21_whatWasDecidedIsPaidCreditedOrOwed() public view {
        _never("money", "CAP-21: a decision moved another amount than it names");
    }

    function invariant_CAP22_theDepositIsTheCarriersLessWhatItPaid() public view {
        int256 deposit = int256(uint256(pool.buckets().depositAssets));
        require(_store.tallyOf("deposit") == deposit, "CAP-22: the deposit is not what was put in less what it paid");
    }

    function invariant_CAP23_theCarrierTakesItsOwnOnly() public view {
        _never("carrier", "CAP-23: the carrier took more than is its own, or took while money was owed");
    }

    function invariant_CAP25_interestRunsUntilTheBankHasPaid() public view {
        _never("interest", "CAP-25: late interest at a bank is not what ran until it ended");
    }

    /// @dev Late interest may take fees that are wanted back: so much may lack.
    function invariant_CAP26_whatMayBeAskedBackOfFeesIsThere() public view {
        _never("charges", "CAP-26: tax and fee that were given back were not among the fees");
        uint256 sum;
        for (uint256 i = 0; i < _store.policyCount(); ++i) {
            (PolicyId policyId, Policy memory policy) = _policyAt(i);
            sum += _chargesBack(policyId, policy);
        }
        int256 fees = int256(uint256(pool.buckets().feesAssets)) + _store.tallyOf("eaten");
        require(int256(sum) <= fees, "CAP-26: tax and fee that may be asked back are gone");
    }

    function invariant_CAP24_insuredInAZoneIsTheSumOfWhatLiesThere() public view {
        (uint128 insured, ) = pool.zoneOf(ZONE);
        uint256 sum;
        for (uint256 i = 0; i < _store.policyCount(); ++i) {
            (PolicyId policyId, Policy memory policy) = _policyAt(i);
            bool open = policyBook.statusOf(policyId) != PolicyStatus.Closed;
            if (open && policy.zone == ZONE) sum += policy.limitAssets;
        }
        for (uint32 i = 1; i <= groupDesk.groupCount(); ++i) {
            if (groupDesk.groupOf(i).zone == ZONE) sum += groupDesk.groupOf(i).insuredAssets;
        }
        require(sum == insured, "CAP-24: insured in a zone is not the sum of what lies there");
    }

    /// @dev What ending the policy now would ask back of tax and fee, less what rounding takes at most: of all that was paid
    /// for it in its cooling-off and before it begins, else of what is unused.
    function _chargesBack(PolicyId policyId, Policy memory policy) private view returns (uint256) {
        uint16 over = PolicyMarks.CANCELLED | PolicyMarks.CLOSED | PolicyMarks.CERTIFICATE;
        if (policy.marks & over != 0 || block.timestamp >= policy.endAt) return 0;
        ServiceTerms memory terms = productBook.serviceTermsOf(policy.versionId);
        uint256 wholeUntil = policy.soldAt + uint256(terms.coolingOffDays) * 1 days;
        if (wholeUntil < policy.startAt) wholeUntil = policy.startAt;
        (uint256 back, ) = serviceDesk.refundOf(policyId);
        if (block.timestamp <= wholeUntil) {
            Plan memory plan = serviceDesk.planOf(policyId);
            back = policy.premiumAssets - uint256(plan.partAssets) * (plan.parts - plan.paidParts);
        }
        uint256 charges = (back * (uint256(terms.feeBps) + terms.taxBps)) / 10_000;
        return charges > ROUNDING ? charges - ROUNDING : 0;
    }
}
