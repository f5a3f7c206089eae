// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {console} from "hardhat/console.sol";
import {Campaign} from "./Campaign.sol";
import {AccountAccess, vm} from "./Vm.sol";

/// @dev Which functions of the core a life went through: seen in the runner's own record of calls, those of contracts to
/// each other among them, and compared with the committed permission lists.
abstract contract Reach is Campaign {
    string private constant LISTS = "test/snapshots/permissions.json";

    mapping(address target => mapping(bytes4 selector => bool)) private _succeeded;
    mapping(address target => mapping(bytes4 selector => bool)) private _called;
    mapping(bytes32 contractName => address) private _placeOf;
    mapping(bytes32 functionName => bool) private _opensForNobody;

    /// @dev Notes what was called while the body ran.
    modifier watched() {
        vm.startStateDiffRecording();
        _;
        this.noteCalls();
    }

    /// @dev Stands apart so that the record's memory is given back.
    function noteCalls() external {
        AccountAccess[] memory steps = vm.stopAndReturnStateDiff();
        for (uint256 i = 0; i < steps.length; ++i) {
            AccountAccess memory step = steps[i];
            if (step.kind != 0 || step.data.length < 4) continue;
            _called[step.account][bytes4(step.data)] = true;
            if (!step.reverted) _succeeded[step.account][bytes4(step.data)] = true;
        }
    }

    function _learnPlaces() internal {
        _placeOf["PauseControl"] = address(pauseControl);
        _placeOf["LawBook"] = address(lawBook);
        _placeOf["ProductBook"] = address(productBook);
        _placeOf["PolicyBook"] = address(policyBook);
        _placeOf["SalesDesk"] = address(salesDesk);
        _placeOf["GroupDesk"] = address(groupDesk);
        _placeOf["ServiceDesk"] = address(serviceDesk);
        _placeOf["TransferDesk"] = address(transferDesk);
        _placeOf["ReservePool"] = address(pool);
        _placeOf["TreasuryDesk"] = address(treasuryDesk);
        _placeOf["EligibilityDesk"] = address(eligibilityDesk);
        _placeOf["ClaimBook"] = address(claimBook);
        _placeOf["ClaimOffice"] = address(claimOffice);
        _placeOf["DisputeDesk"] = address(disputeDesk);
        _placeOf["AdjusterDesk"] = address(desk);
        _placeOf["AuditDesk"] = address(auditDesk);
        _placeOf["FastTrack"] = address(fastTrack);
        _placeOf["SourceRegister"] = address(sources);
        _placeOf["ObservationFeed"] = address(feed);
        _placeOf["ParametricTrigger"] = address(rainTrigger);
        _placeOf["AppealPanel"] = address(panel);
        _placeOf["ArbitratorRegister"] = address(arbitrators);
        // The panel's word is the last.
        _opensForNobody["AppealPanel.appeal"] = true;
        // A policy is a token that nobody moves; these doors are knocked at and stay shut.
        _opensForNobody["PolicyBook.transferFrom"] = true;
        _opensForNobody["PolicyBook.safeTransferFrom"] = true;
    }

    /// @dev The functions of the lists that no life went through; each is printed. Who may administer roles is OpenZeppelin's own.
    function _unreached() internal view returns (uint256 missing, uint256 reached) {
        string[] memory lines = vm.parseJsonKeys(vm.readFile(LISTS), "$");
        for (uint256 i = 0; i < lines.length; ++i) {
            (string memory name, string memory contractName, string memory signature) = _split(lines[i]);
            bytes32 place = bytes32(bytes(contractName));
            if (_placeOf[place] == address(0)) continue;
            bytes4 selector = bytes4(keccak256(bytes(signature)));
            if (selector == bytes4(keccak256("setAuthority(address)"))) continue;
            address target = _placeOf[place];
            bool shut = _opensForNobody[bytes32(bytes(name))];
            bool seen =
                shut ? _called[target][selector] && !_succeeded[target][selector] : _succeeded[target][selector];
            if (seen) ++reached;
            else console.log("not reached: %s", lines[i]);
            if (!seen) ++missing;
        }
    }

    /// @dev "Contract.name(types)" into the parts before the bracket, before the dot and after it.
    function _split(
        string memory line
    ) private pure returns (string memory name, string memory contractName, string memory signature) {
        bytes memory all = bytes(line);
        uint256 dot = 0;
        while (all[dot] != ".") ++dot;
        uint256 bracket = dot;
        while (all[bracket] != "(") ++bracket;
        return (_part(all, 0, bracket), _part(all, 0, dot), _part(all, dot + 1, all.length));
    }

    function _part(bytes memory all, uint256 from, uint256 to) private pure returns (string memory) {
        bytes memory part = new bytes(to - from);
        for (uint256 i = from; i < to; ++i) part[i - from] = all[i];
        return string(part);
    }
}
