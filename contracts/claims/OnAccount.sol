// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {ClaimFlags} from "../types/ClaimFlags.sol";
import {ClaimAction, Clock, FiledClaim} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";
import {Casework} from "./Casework.sol";
import {Books, ClaimStore} from "./ClaimStore.sol";
import {Clocks} from "./Clocks.sol";
import {Handling} from "./Handling.sol";
import {Opened, Opening} from "./Opening.sol";
import {Settlement} from "./Settlement.sol";
import {Payment, Settling} from "./Settling.sol";
import {Silence} from "./Silence.sol";
import {Standing} from "./Standing.sol";

/// @title OnAccount
/// @notice What is paid before a decision and deducted from it.
/// @dev Linked to the ClaimBook, whose storage and events these are. Pays at most what the claimed loss pays.
library OnAccount {
    /// @notice Hear a call that the ClaimBook got, as it came.
    function act(ClaimStore storage store, Books memory books, bytes calldata call) external {
        bytes4 door = bytes4(call[:4]);
        if (door == IClaimBook.advance.selector) _advance(store, books, call[4:]);
        else if (door == IClaimBook.payDetermined.selector) _payDetermined(store, books, call[4:]);
        else Silence.act(store, books, call[4:]);
    }

    function _advance(ClaimStore storage store, Books memory books, bytes calldata brought) private {
        (ClaimId claimId, FiledClaim memory filed, uint96 assets, address by) = abi.decode(
            brought,
            (ClaimId, FiledClaim, uint96, address)
        );
        Opened memory opened = Opening.open(store, books, claimId, filed, true);
        ClaimAction kind = ClaimAction.Advance;
        opened.standing = Casework.afterAction(claimId, opened.standing, kind);
        _requireShort(claimId, opened.standing);
        uint256 most = opened.standing.has(ClaimFlags.OUT_OF_TERMS) ? 0 : Opening.dueOf(opened);
        require(assets <= most, IClaimBook.ClaimAmountTooHigh(claimId, kind, assets, most));
        _payOnAccount(store, books, claimId, opened, filed, assets, by);
    }

    function _payDetermined(ClaimStore storage store, Books memory books, bytes calldata brought) private {
        (ClaimId claimId, FiledClaim memory filed) = abi.decode(brought, (ClaimId, FiledClaim));
        Opened memory opened = Opening.open(store, books, claimId, filed, false);
        opened.standing = Casework.afterAction(claimId, opened.standing, ClaimAction.Advance);
        uint40 endsAt = books.lawBook.deadlineOf(
            opened.basis.terms.profileId,
            Clock.Interim,
            Clocks.startOf(opened.standing.filedAt(), opened.course)
        );
        require(block.timestamp > endsAt, IClaimBook.ClaimWindowOpen(claimId, endsAt));
        uint256 assets = Settlement.lessOf(opened.course.determinedAssets, opened.had.paidAssets);
        _payOnAccount(
            store,
            books,
            claimId,
            opened,
            filed,
            uint96(Settlement.minOf(assets, Opening.dueOf(opened))),
            address(0)
        );
    }

    /* PRIVATE */

    function _requireShort(ClaimId claimId, Standing standing) private pure {
        uint16 limit = Handling.MAX_ENTRIES;
        require(standing.entries() < limit, IClaimBook.ClaimEntriesExhausted(claimId, limit));
    }

    function _payOnAccount(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        Opened memory opened,
        FiledClaim memory filed,
        uint96 assets,
        address by
    ) private {
        require(assets > 0, IClaimBook.ClaimAmountTooLow(claimId, ClaimAction.Advance, assets, 1));
        Standing advanced = opened.standing;
        Payment memory payment = opened.payment;
        payment.paidAssets = assets;
        payment.keptAssets = Settlement.lessOf(opened.standing.assets(), assets);
        payment.unreservedAssets = Settlement.lessOf(Opening.dueOf(opened), assets + payment.keptAssets);
        payment.short = opened.standing.has(ClaimFlags.UNRESERVED);
        Casework.chargeDelay(books, opened.basis.terms, advanced, opened.course, payment);

        store.records[claimId].figures.paidAssets += assets;
        _enterAdvance(store, claimId, advanced, payment, by);
        Settling.settle(
            books.policyBook,
            claimId,
            opened.basis,
            filed.filing.payees,
            opened.standing.assets(),
            payment
        );
    }

    function _enterAdvance(
        ClaimStore storage store,
        ClaimId claimId,
        Standing advanced,
        Payment memory payment,
        address by
    ) private {
        uint96 paidAssets = uint96(payment.paidAssets);
        uint96 interestAssets = uint96(payment.interestAssets);
        uint96 keptAssets = uint96(payment.keptAssets);
        bytes32 head = Casework.enter(
            store,
            claimId,
            advanced.withAssets(keptAssets),
            ClaimAction.Advance,
            keccak256(abi.encode(claimId, msg.sender, by, paidAssets, interestAssets, keptAssets))
        );
        emit IClaimBook.ClaimAdvanced(claimId, msg.sender, by, paidAssets, interestAssets, keptAssets, head);
    }
}
