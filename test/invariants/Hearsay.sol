// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ObservationRef} from "../../contracts/types/OracleTypes.sol";
import {PolicyId, VersionId} from "../../contracts/types/Ids.sol";
import {Assessing} from "./Assessing.sol";
import {Word, ripened} from "./Notes.sol";

/// @dev What was said of the rain, picked by a random number, as time has made it by now.
abstract contract Hearsay is Assessing {
    /// @dev A day that was over no longer than three days ago, in the zone of the policies or beside it.
    function _refOf(uint256 seed) internal view returns (ObservationRef memory ref) {
        ref.product = RAIN_PRODUCT;
        ref.source = RAIN;
        ref.region = seed % 7 == 6 ? ZONE + 1 : ZONE;
        ref.periodStart = uint40((_now() / 1 days - 1 - ((seed >> 8) % 3)) * 1 days);
    }

    function _wordAbout(ObservationRef memory ref) internal view returns (Word memory word) {
        word = ripened(_at.store.wordOf(ref.keyOf()), _now());
        word.ref = ref;
    }

    /// @dev Any of those that were heard of.
    function _anyWord(uint256 seed) internal view returns (Word memory word, bool any) {
        uint256 count = _at.store.wordCount();
        if (count == 0) return (word, false);
        return (ripened(_at.store.wordOf(_at.store.words(seed % count)), _now()), true);
    }

    /// @dev Any policy that pays by the rain; zero while there is none.
    function _rainPolicy(uint256 seed) internal view returns (PolicyId) {
        uint256 count = _at.store.policyCount();
        for (uint256 i = 0; i < count; ++i) {
            PolicyId policyId = _at.store.policies(((seed % count) + i) % count);
            VersionId versionId = _at.policyBook.policyOf(policyId).versionId;
            if (VersionId.unwrap(versionId) == VersionId.unwrap(_at.rain)) return policyId;
        }
        return PolicyId.wrap(0);
    }

    function _keep(Word memory word) internal {
        _at.store.said(word.ref.keyOf(), word);
    }
}
