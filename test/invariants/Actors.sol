// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {PauseControl} from "../../contracts/access/PauseControl.sol";
import {AdjusterDesk} from "../../contracts/adjudication/AdjusterDesk.sol";
import {ReservePool} from "../../contracts/capital/ReservePool.sol";
import {ClaimBook} from "../../contracts/claims/ClaimBook.sol";
import {BlacklistToken} from "../../contracts/mocks/BlacklistToken.sol";
import {PolicyBook} from "../../contracts/policies/PolicyBook.sol";
import {SalesDesk} from "../../contracts/policies/SalesDesk.sol";
import {ProductBook} from "../../contracts/products/ProductBook.sol";
import {VersionId} from "../../contracts/types/Ids.sol";
import {Lens} from "../../contracts/views/Lens.sol";
import {Store} from "./Store.sol";

/// @dev Where everything is.
struct Places {
    Store store;
    BlacklistToken token;
    ReservePool pool;
    ProductBook productBook;
    PolicyBook policyBook;
    SalesDesk salesDesk;
    ClaimBook claimBook;
    AdjusterDesk desk;
    PauseControl pauseControl;
    Lens lens;
    VersionId fullyLocked;
    VersionId partlyLocked;
}

/// @dev The people of the campaign and how a random number picks one.
abstract contract Actors {
    uint256 internal constant HOLDERS = 4;
    uint256 internal constant PROVIDERS = 3;
    address internal constant ADJUSTER = address(0xAD1);
    address internal constant SENIOR = address(0xAD2);
    address internal constant STRANGER = address(0x5713);

    function _holder(uint256 seed) internal pure returns (address) {
        return address(uint160(0xA000 + (seed % HOLDERS)));
    }

    function _provider(uint256 seed) internal pure returns (address) {
        return address(uint160(0xC000 + (seed % PROVIDERS)));
    }

    /// @dev `seed` folded into [low, high].
    function _between(uint256 seed, uint256 low, uint256 high) internal pure returns (uint256) {
        return low + (seed % (high - low + 1));
    }
}
