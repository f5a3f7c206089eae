// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPauseControl} from "../interfaces/IPauseControl.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {ClaimFlags} from "../types/ClaimFlags.sol";
import {FiledClaim, Filing} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";
import {CaseFile} from "./CaseFile.sol";
import {Casework} from "./Casework.sol";
import {Basis, ClaimCost} from "./ClaimCost.sol";
import {ClaimStore, Record} from "./ClaimStore.sol";
import {FilingRules} from "./FilingRules.sol";
import {Settling} from "./Settling.sol";
import {Standing, standingAtFiling} from "./Standing.sol";

/// @title Intake
/// @notice How a claim comes to be, whoever reports it.
/// @dev Shared by the ClaimBook and its libraries. A filing is never refused on a question of terms or for lack of capital.
library Intake {
    /// @notice What a filing rests on.
    function basisOf(
        IPolicyBook policyBook,
        IProductBook productBook,
        Filing memory filing
    ) internal view returns (Basis memory basis) {
        uint8[] memory places = FilingRules.placesOf(filing.items);
        (basis.cover, basis.claimant) = policyBook.coverAt(filing.policyId, filing.lossAt);
        (basis.terms, basis.coverages) = productBook.filingTermsOf(basis.cover.versionId, places);
    }

    /// @notice What the claimed loss is expected to cost; outside the terms nothing.
    function expect(
        Filing memory filing,
        Basis memory basis,
        IPauseControl pauseControl
    ) internal view returns (uint96 expectedAssets, uint8 flags) {
        if (filing.evidenceRoot != bytes32(0)) flags = ClaimFlags.EVIDENCE;
        if (ClaimCost.isOutOfTerms(basis, filing.lossAt, pauseControl)) return (0, flags | ClaimFlags.OUT_OF_TERMS);
        expectedAssets = uint96(
            ClaimCost.expect(basis, filing.items, filing.lossAt, ClaimCost.frameOf(basis, 0)).payableAssets
        );
    }

    /// @notice Number the claim, reserve what it could cost and enter it.
    /// @dev The entry tells what could be reserved, so the pool is asked first. It calls nobody.
    function take(
        ClaimStore storage store,
        IPolicyBook policyBook,
        Basis memory basis,
        FiledClaim memory filed
    ) internal returns (ClaimId claimId, bytes32 head) {
        // The register refuses the claim that would overflow.
        unchecked {
            claimId = filed.filing.policyId.claimOn(basis.cover.claimCount + 1);
        }
        uint96 expectedAssets = filed.expectedAssets;
        if (expectedAssets > 0) filed.reservedAssets = Settling.reserve(claimId, basis, expectedAssets);
        if (filed.reservedAssets < expectedAssets) filed.flags |= ClaimFlags.UNRESERVED;
        policyBook.numberClaim(filed.filing.policyId, filed.filing.lossAt, filed.reservedAssets);

        uint40 filedAt = uint40(block.timestamp);
        Standing standing = standingAtFiling(filed.reservedAssets, filedAt, filed.filing.lossAt, filed.flags);
        head = CaseFile.headAtFiling(address(this), claimId, filed, filedAt);
        Record storage record = store.records[claimId];
        record.standing = Casework.afterAction(claimId, standing, CaseFile.kindOf(filed.flags)).withEntry();
        record.caseHead = head;
    }

    /// @notice A filing as it enters the case file.
    function filedBy(address filer, Filing memory filing, uint8 flags) internal pure returns (FiledClaim memory filed) {
        filed.filing = filing;
        filed.filedBy = filer;
        filed.flags = flags;
    }
}
