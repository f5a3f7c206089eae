// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ObservationStatus, Round} from "../../contracts/interfaces/IObservationFeed.sol";
import {VersionId} from "../../contracts/types/Ids.sol";
import {Finding} from "../../contracts/types/OracleTypes.sol";
import {Policy} from "../../contracts/types/PolicyTypes.sol";
import {Facts} from "./Facts.sol";
import {Rained, Word, rainPays, ripened} from "./Notes.sol";
import {vm} from "./Vm.sol";

/// @dev ORA-1 and ORA-2: what was observed, what of it counts, and what it paid.
abstract contract WordProperties is Facts {
    function invariant_ORA1_noDayPaysMoreThanTheCurveGives() public view {
        for (uint256 i = 0; i < _store.rainedCount(); ++i) {
            Rained memory one = _store.rainedAt(i);
            Policy memory policy = policyBook.policyOf(one.policyId);
            if (VersionId.unwrap(policy.versionId) != VersionId.unwrap(rain)) continue;
            Word memory word = ripened(_store.wordOf(one.key), vm.getBlockTimestamp());
            require(word.finals > 0, "ORA-1: a day paid that nobody observed");
            uint256 most = rainPays(policy.limitAssets, word.highest);
            require(_store.rainedOn(one.policyId, one.key) <= most, "ORA-1: a day paid more than the curve gives");
        }
    }

    function invariant_ORA1_aWordPaysAPolicyOnce() public view {
        _never("twice", "ORA-1: a policy was paid twice for one day, or beside what was paid by hand");
    }

    function invariant_ORA1_anEventStaysWithinItsCap() public view {
        for (uint256 i = 0; i < _store.wordCount(); ++i) {
            bytes32 key = _store.words(i);
            Word memory word = ripened(_store.wordOf(key), vm.getBlockTimestamp());
            (uint96 due, uint96 cap) = rainTrigger.eventOf(word.ref);
            uint256 known = word.finals > 0 && word.capAssets < RAIN_EVENT_CAP ? RAIN_EVENT_CAP : word.capAssets;
            require(cap == known && due <= cap, "ORA-1: an event costs more than its cap, or the cap is another");
            uint256 paid;
            for (uint256 j = 0; j < _store.rainedCount(); ++j) {
                Rained memory one = _store.rainedAt(j);
                if (one.key == key) paid += _store.rainedOn(one.policyId, key);
            }
            require(paid <= due, "ORA-1: an event paid more than it made due");
        }
    }

    function invariant_ORA1_aBadPolicyStopsNoPage() public view {
        _never("page", "ORA-1: one policy kept a page from the others, or was passed over in silence");
    }

    function invariant_ORA2_noWordStandsWithoutItsOperators() public view {
        _never("word", "ORA-2: something was heard that operators in office did not say in time");
        for (uint256 i = 0; i < _store.wordCount(); ++i) {
            Word memory word = _store.wordOf(_store.words(i));
            Round memory round = feed.roundOf(word.ref);
            require(round.seats == word.seats, "ORA-2: a word stands on other operators");
            uint256 count;
            for (uint256 seats = round.seats; seats > 0; seats &= seats - 1) ++count;
            require(count >= OBSERVERS_NEEDED, "ORA-2: a word stands on too few");
        }
    }

    /// @dev The same as was reported and became undisputed, or was answered by others, worked out from the acts alone.
    function invariant_ORA2_onlyWhatIsFinalCounts() public view {
        for (uint256 i = 0; i < _store.wordCount(); ++i) {
            Word memory word = ripened(_store.wordOf(_store.words(i)), vm.getBlockTimestamp());
            Finding memory finding = feed.findingOf(word.ref);
            require(finding.rounds == word.finals, "ORA-2: something counts that is not final, or final and does not");
            if (word.finals == 0) continue;
            bool same = finding.latest == word.latest && finding.lowest == word.lowest;
            require(same && finding.highest == word.highest, "ORA-2: another value counts than was said");
            require(feed.statusOf(word.ref) == word.status, "ORA-2: a word stands elsewhere");
            bool believed = finding.lowest >= 0 && finding.highest <= 9_000;
            require(believed, "ORA-2: a value counts that nobody can believe");
        }
    }

    function invariant_ORA2_nothingIsPaidBeforeItIsFinal() public view {
        _never("early", "ORA-2: something was paid on what is not final, or to whom it does not concern");
    }

    /// @dev Coin in the feed is what disputes hold, what may be taken back and what was lost.
    function invariant_ORA2_whoDoubtsRisksTheirBondOnly() public view {
        (uint256 open, uint256 released, uint256 forfeited) = feed.bonds();
        require(address(feed).balance == open + released + forfeited, "ORA-2: the feed holds other coin than bonds");
        uint256 held;
        for (uint256 i = 0; i < _store.wordCount(); ++i) {
            Round memory round = feed.roundOf(_store.wordOf(_store.words(i)).ref);
            require(round.bond == 0 || round.status == ObservationStatus.Disputed, "ORA-2: a bond without a dispute");
            held += round.bond;
        }
        address[10] memory people = _payees();
        uint256 owed;
        for (uint256 i = 0; i < people.length; ++i) owed += feed.creditOf(people[i]);
        require(held == open && owed == released, "ORA-2: a bond is somebody else's");
    }
}
