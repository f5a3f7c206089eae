// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Standing, standingAtFiling} from "../../contracts/claims/Standing.sol";
import {ClaimPhase, ClaimVerdict} from "../../contracts/types/ClaimTypes.sol";

/// @dev The one word a claim stands in: what is put in comes out, and nothing else moves.
contract StandingFuzz {
    /// @dev Everything a standing tells.
    struct Told {
        uint96 assets;
        uint40 filedAt;
        uint40 lossAt;
        uint40 decidedAt;
        uint8 phase;
        uint8 verdict;
        uint8 flags;
        uint16 entries;
    }

    function testFuzz_aFilingIsReadBack(uint96 assets, uint40 filedAt, uint40 lossAt, uint8 flags) external pure {
        Told memory told = _tell(standingAtFiling(assets, filedAt, lossAt, flags));
        require(told.assets == assets && told.filedAt == filedAt, "a filing is not read back");
        require(told.lossAt == lossAt && told.flags == flags, "a filing is not read back");
        require(told.phase == 0 && told.verdict == 0 && told.entries == 0, "a filing begins with something");
    }

    function testFuzz_onlyAssetsChange(uint256 seed, uint96 assets) external pure {
        Standing standing = _standing(seed);
        Told memory expected = _tell(standing);
        expected.assets = assets;
        _same(standing.withAssets(assets), expected);
    }

    function testFuzz_onlyDecidedAtChanges(uint256 seed, uint40 decidedAt) external pure {
        Standing standing = _standing(seed);
        Told memory expected = _tell(standing);
        expected.decidedAt = decidedAt;
        _same(standing.withDecidedAt(decidedAt), expected);
    }

    function testFuzz_onlyThePhaseChanges(uint256 seed, uint8 phase) external pure {
        Standing standing = _standing(seed);
        Told memory expected = _tell(standing);
        expected.phase = phase % 6;
        _same(standing.withPhase(ClaimPhase(phase % 6)), expected);
    }

    function testFuzz_onlyTheVerdictChanges(uint256 seed, uint8 verdict) external pure {
        Standing standing = _standing(seed);
        Told memory expected = _tell(standing);
        expected.verdict = verdict % 5;
        _same(standing.withVerdict(ClaimVerdict(verdict % 5)), expected);
    }

    function testFuzz_aFlagIsAddedAndStays(uint256 seed, uint8 flag) external pure {
        Standing standing = _standing(seed);
        Told memory expected = _tell(standing);
        expected.flags |= flag;
        _same(standing.withFlag(flag), expected);
        require(flag == 0 || standing.withFlag(flag).has(flag), "a flag is not there");
    }

    function testFuzz_anEntryCountsOne(uint256 seed) external pure {
        Standing standing = _standing(seed);
        Told memory expected = _tell(standing);
        if (expected.entries == type(uint16).max) return;
        ++expected.entries;
        _same(standing.withEntry(), expected);
    }

    function testFuzz_CLM4_noEntryIsCountedBeyondTheLast(uint256 seed) external view {
        uint256 full = Standing.unwrap(_standing(seed)) | (uint256(type(uint16).max) << 240);
        try this.countOne(full) {
            revert("CLM-4: the count of entries began again");
        } catch Panic(uint256 code) {
            require(code == 0x11, "CLM-4: another fault");
        }
    }

    function countOne(uint256 word) external pure returns (uint256) {
        return Standing.unwrap(Standing.wrap(word).withEntry());
    }

    /// @dev Any word whose phase and verdict exist.
    function _standing(uint256 seed) private pure returns (Standing) {
        uint256 word = uint256(keccak256(abi.encode(seed)));
        uint256 enums = uint256(0xffff) << 216;
        return Standing.wrap((word & ~enums) | ((seed % 6) << 216) | (((seed >> 8) % 5) << 224));
    }

    function _same(Standing standing, Told memory expected) private pure {
        bool same = keccak256(abi.encode(_tell(standing))) == keccak256(abi.encode(expected));
        require(same, "something else moved, or nothing did");
    }

    function _tell(Standing standing) private pure returns (Told memory) {
        return
            Told({
                assets: standing.assets(),
                filedAt: standing.filedAt(),
                lossAt: standing.lossAt(),
                decidedAt: standing.decidedAt(),
                phase: uint8(standing.phase()),
                verdict: uint8(standing.verdict()),
                flags: standing.flags(),
                entries: standing.entries()
            });
    }
}
